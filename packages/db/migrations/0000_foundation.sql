CREATE TYPE "public"."addressed_kind" AS ENUM('event', 'foyer', 'stage', 'lounge', 'table', 'speed-date', 'person');--> statement-breakpoint
CREATE TYPE "public"."consent_purpose" AS ENUM('privacy-notice');--> statement-breakpoint
CREATE TYPE "public"."entry_state" AS ENUM('joined', 'here', 'paused', 'silent', 'left');--> statement-breakpoint
CREATE TYPE "public"."event_phase" AS ENUM('draft', 'published');--> statement-breakpoint
CREATE TYPE "public"."event_template" AS ENUM('online-conference');--> statement-breakpoint
CREATE TYPE "public"."host_command" AS ENUM('start', 'pause', 'resume', 'more-round', 'more-break', 'stop-after-round', 'stop', 'say');--> statement-breakpoint
CREATE TYPE "public"."legal_basis" AS ENUM('notice', 'consent');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('en', 'nl');--> statement-breakpoint
CREATE TYPE "public"."mail_state" AS ENUM('waiting', 'sent', 'refused');--> statement-breakpoint
CREATE TYPE "public"."place_kind" AS ENUM('foyer', 'stage', 'table', 'speed-date', 'pairing');--> statement-breakpoint
CREATE TYPE "public"."presence_state" AS ENUM('connected', 'away', 'gone');--> statement-breakpoint
CREATE TYPE "public"."registration_state" AS ENUM('pending', 'waiting-listed', 'accepted', 'declined', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('owner', 'admin', 'organiser', 'member');--> statement-breakpoint
CREATE TYPE "public"."round_phase" AS ENUM('preparing', 'talking', 'over');--> statement-breakpoint
CREATE TYPE "public"."session_kind" AS ENUM('talk', 'speed-date');--> statement-breakpoint
CREATE TYPE "public"."session_phase" AS ENUM('scheduled', 'live', 'ended');--> statement-breakpoint
CREATE TYPE "public"."sitting_out_reason" AS ENUM('odd-number', 'nobody-new', 'partner-left', 'skipped');--> statement-breakpoint
CREATE TYPE "public"."speed_date_phase" AS ENUM('scheduled', 'gathering', 'running', 'paused', 'ended');--> statement-breakpoint
CREATE TYPE "public"."stage_role" AS ENUM('audience', 'raised', 'invited', 'on-stage');--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" "addressed_kind" DEFAULT 'event' NOT NULL,
	"stage_id" uuid,
	"lounge_id" uuid,
	"table_id" uuid,
	"speed_date_id" uuid,
	"attendee_id" uuid,
	"by_person_id" uuid,
	"en" text,
	"nl" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "what_is_said_to_a_stage_names_it" CHECK (("announcements"."kind" = 'stage') = ("announcements"."stage_id" is not null)),
	CONSTRAINT "what_is_said_to_a_lounge_names_it" CHECK (("announcements"."kind" = 'lounge') = ("announcements"."lounge_id" is not null)),
	CONSTRAINT "what_is_said_to_a_table_names_it" CHECK (("announcements"."kind" = 'table') = ("announcements"."table_id" is not null)),
	CONSTRAINT "what_is_said_to_a_speed_date_names_it" CHECK (("announcements"."kind" = 'speed-date') = ("announcements"."speed_date_id" is not null)),
	CONSTRAINT "what_is_said_to_a_person_names_them" CHECK (("announcements"."kind" = 'person') = ("announcements"."attendee_id" is not null)),
	CONSTRAINT "an_announcement_says_something" CHECK (coalesce("announcements"."en", "announcements"."nl") is not null),
	CONSTRAINT "an_announcement_is_short" CHECK (greatest(char_length("en"), char_length("nl")) <= 280)
);
--> statement-breakpoint
CREATE TABLE "asked_moves" (
	"attendee_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kind" "place_kind" NOT NULL,
	"stage_id" uuid,
	"table_id" uuid,
	"by_person_id" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "who_is_asked_to_a_stage_knows_which" CHECK (("asked_moves"."kind" = 'stage') = ("asked_moves"."stage_id" is not null)),
	CONSTRAINT "who_is_asked_to_a_table_knows_which" CHECK (("asked_moves"."kind" = 'table') = ("asked_moves"."table_id" is not null)),
	CONSTRAINT "nobody_is_asked_into_a_speed_date" CHECK ("asked_moves"."kind" in ('foyer', 'stage', 'table'))
);
--> statement-breakpoint
CREATE TABLE "attendee_codes" (
	"attendee_id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_code_is_tried_five_times_at_most" CHECK ("attendee_codes"."attempts" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "attendee_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attendee_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "a_session_secret_opens_one_attendee_session" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "attendees" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"listens_first" boolean DEFAULT false NOT NULL,
	"likes_threes" boolean DEFAULT false NOT NULL,
	"types_along" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_person_attends_an_event_once" UNIQUE("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "auth_accounts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_rate_limits" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "a_rate_limit_has_one_count" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_session_token_opens_one_session" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY DEFAULT uuidv7()::text NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"by_user_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"by_person_id" uuid NOT NULL,
	"other_person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "nobody_blocks_themselves" CHECK ("blocks"."by_person_id" <> "blocks"."other_person_id")
);
--> statement-breakpoint
CREATE TABLE "chat_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"attendee_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "chat_messages_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text" text NOT NULL,
	"is_by_host" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_user_id" uuid,
	CONSTRAINT "an_attendee_says_a_thing_once" UNIQUE("attendee_id","client_id"),
	CONSTRAINT "a_chat_message_says_something_short" CHECK (char_length("chat_messages"."text") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attendee_id" uuid NOT NULL,
	"purpose" "consent_purpose" NOT NULL,
	"basis" "legal_basis" NOT NULL,
	"version" text NOT NULL,
	"text" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_purpose_is_recorded_once_per_version" UNIQUE("attendee_id","purpose","version")
);
--> statement-breakpoint
CREATE TABLE "encounters" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"event_id" uuid,
	"round_id" uuid,
	"one_person_id" uuid NOT NULL,
	"other_person_id" uuid NOT NULL,
	"met_at" timestamp with time zone NOT NULL,
	"seconds" integer NOT NULL,
	CONSTRAINT "two_people_meet_once_in_a_round" UNIQUE("round_id","one_person_id","other_person_id"),
	CONSTRAINT "the_smaller_person_id_stands_first" CHECK ("encounters"."one_person_id" < "encounters"."other_person_id")
);
--> statement-breakpoint
CREATE TABLE "speed_date_entries" (
	"speed_date_id" uuid NOT NULL,
	"attendee_id" uuid NOT NULL,
	"state" "entry_state" DEFAULT 'joined' NOT NULL,
	"skips_round" integer,
	"wants_else_since" timestamp with time zone,
	"pressed_at" timestamp with time zone,
	"active_at" timestamp with time zone,
	"hidden_since" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_attendee_enters_a_speed_date_once" PRIMARY KEY("speed_date_id","attendee_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"template" "event_template" NOT NULL,
	"phase" "event_phase" DEFAULT 'draft' NOT NULL,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"revealed_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"edition" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "a_slug_leads_to_one_event" UNIQUE("slug"),
	CONSTRAINT "an_event_ends_after_its_start" CHECK ("events"."ends_at" > "events"."starts_at"),
	CONSTRAINT "a_published_event_says_since_when" CHECK (("events"."phase" = 'draft') = ("events"."published_at" is null))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_key_answers_one_call" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "impressions" (
	"attendee_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"is_yes" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_attendee_keeps_one_impression_of_another" PRIMARY KEY("attendee_id","about_id"),
	CONSTRAINT "nobody_keeps_an_impression_of_themselves" CHECK ("impressions"."attendee_id" <> "impressions"."about_id")
);
--> statement-breakpoint
CREATE TABLE "lounges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_turns" (
	"kind" text NOT NULL,
	"address_hash" text NOT NULL,
	"taken" integer NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "an_address_has_one_count_of_a_kind" PRIMARY KEY("kind","address_hash")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"locale" "locale" NOT NULL,
	"payload" jsonb NOT NULL,
	"dedupe_key" text,
	"message_id" text NOT NULL,
	"state" "mail_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "a_mail_is_ordered_once" UNIQUE("dedupe_key"),
	CONSTRAINT "a_message_id_is_of_one_mail" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"department" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_person_is_a_member_once" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing_members" (
	"round_id" uuid NOT NULL,
	"attendee_id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"entered_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"away_periods" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"absent_until" timestamp with time zone,
	"joins_at" timestamp with time zone,
	"is_deserted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "an_attendee_is_in_one_pairing_of_a_round" PRIMARY KEY("round_id","attendee_id")
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"round_id" uuid NOT NULL,
	"media_room" text NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "a_media_room_is_of_one_pairing" UNIQUE("media_room")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_address_is_one_person_of_an_organisation" UNIQUE("organisation_id","address"),
	CONSTRAINT "an_address_is_stored_normalised" CHECK ("people"."address" = lower(trim("people"."address")))
);
--> statement-breakpoint
CREATE TABLE "personal_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attendee_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_used_at" timestamp with time zone,
	CONSTRAINT "a_personal_link_leads_to_one_attendee" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"attendee_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" "place_kind" DEFAULT 'foyer' NOT NULL,
	"stage_id" uuid,
	"table_id" uuid,
	"seat" integer,
	"speed_date_id" uuid,
	"round_id" uuid,
	"pairing_id" uuid,
	"media_room" text,
	"previous_media_room" text,
	"previous_until" timestamp with time zone,
	"media_tab_id" text,
	"state" "presence_state" DEFAULT 'away' NOT NULL,
	"away_since" timestamp with time zone,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_seat_has_one_person" UNIQUE("table_id","seat"),
	CONSTRAINT "an_attendee_has_one_place" UNIQUE("attendee_id"),
	CONSTRAINT "at_a_table_one_has_a_seat" CHECK (("presences"."kind" = 'table') = ("presences"."table_id" is not null and "presences"."seat" is not null)),
	CONSTRAINT "on_a_stage_one_names_it" CHECK (("presences"."kind" = 'stage') = ("presences"."stage_id" is not null)),
	CONSTRAINT "in_a_speed_date_one_names_it" CHECK (("presences"."kind" in ('speed-date', 'pairing')) = ("presences"."speed_date_id" is not null)),
	CONSTRAINT "in_a_pairing_one_names_it_and_its_round" CHECK (("presences"."kind" = 'pairing') = ("presences"."pairing_id" is not null and "presences"."round_id" is not null)),
	CONSTRAINT "a_place_with_media_has_a_room" CHECK (("presences"."kind" in ('table', 'pairing', 'stage')) = ("presences"."media_room" is not null)),
	CONSTRAINT "who_is_away_is_so_since_an_instant" CHECK (("presences"."state" = 'away') = ("presences"."away_since" is not null))
);
--> statement-breakpoint
CREATE TABLE "process_leases" (
	"process_id" uuid PRIMARY KEY NOT NULL,
	"renewed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" "registration_state" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_person_registers_once_for_an_event" UNIQUE("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"by_attendee_id" uuid NOT NULL,
	"about_attendee_id" uuid NOT NULL,
	"chat_message_id" uuid,
	"text" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone,
	CONSTRAINT "a_person_reports_a_message_once" UNIQUE("by_attendee_id","chat_message_id"),
	CONSTRAINT "nobody_reports_themselves" CHECK ("reports"."by_attendee_id" <> "reports"."about_attendee_id")
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"attendee_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"pairing_id" uuid NOT NULL,
	"media_room" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	CONSTRAINT "an_attendee_has_one_reservation" UNIQUE("attendee_id")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"speed_date_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"side_of" uuid,
	"phase" "round_phase" NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"bell_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"goodbye_until" timestamp with time zone NOT NULL,
	"is_released" boolean DEFAULT false NOT NULL,
	"is_repaired" boolean DEFAULT false NOT NULL,
	"waiters_seen" text,
	CONSTRAINT "the_instants_of_a_round_are_in_order" CHECK ("rounds"."opens_at" <= "rounds"."bell_at" and "rounds"."bell_at" < "rounds"."ends_at" and "rounds"."ends_at" <= "rounds"."goodbye_until"),
	CONSTRAINT "only_a_round_that_is_over_is_released" CHECK (not "rounds"."is_released" or "rounds"."phase" = 'over')
);
--> statement-breakpoint
CREATE TABLE "session_stars" (
	"attendee_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_attendee_stars_a_session_once" PRIMARY KEY("attendee_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" "session_kind" NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"stage_id" uuid,
	"phase" "session_phase" DEFAULT 'scheduled' NOT NULL,
	"started_at" timestamp with time zone,
	"started_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "a_session_that_began_says_when" CHECK (("sessions"."phase" = 'scheduled') = ("sessions"."started_at" is null)),
	CONSTRAINT "a_session_that_ended_says_when" CHECK (("sessions"."phase" = 'ended') = ("sessions"."ended_at" is not null)),
	CONSTRAINT "only_a_talk_on_a_stage_is_live" CHECK ("sessions"."phase" <> 'live' or ("sessions"."kind" = 'talk' and "sessions"."stage_id" is not null)),
	CONSTRAINT "a_session_ends_after_its_start" CHECK ("sessions"."ends_at" > "sessions"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "sittings_out" (
	"round_id" uuid NOT NULL,
	"attendee_id" uuid NOT NULL,
	"reason" "sitting_out_reason" NOT NULL,
	CONSTRAINT "an_attendee_sits_out_a_round_once" PRIMARY KEY("round_id","attendee_id")
);
--> statement-breakpoint
CREATE TABLE "speed_date_commands" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"speed_date_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"type" "host_command" NOT NULL,
	"by_person_id" uuid NOT NULL,
	"text" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "host_commands_come_one_after_another" UNIQUE("speed_date_id","number"),
	CONSTRAINT "only_a_message_has_a_text" CHECK (("speed_date_commands"."type" = 'say') = ("speed_date_commands"."text" is not null))
);
--> statement-breakpoint
CREATE TABLE "speed_dates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"phase" "speed_date_phase" DEFAULT 'scheduled' NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"rounds" integer NOT NULL,
	"round_seconds" integer NOT NULL,
	"break_seconds" integer NOT NULL,
	"gather_seconds" integer NOT NULL,
	"seed" integer NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"next_step_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"stops_at" timestamp with time zone,
	"extra_seconds" integer DEFAULT 0 NOT NULL,
	"commands" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "a_session_is_one_speed_date" UNIQUE("session_id"),
	CONSTRAINT "a_running_speed_date_has_a_round" CHECK ("speed_dates"."phase" not in ('running', 'paused') or "speed_dates"."round" > 0),
	CONSTRAINT "an_ended_speed_date_says_since_when" CHECK (("speed_dates"."phase" = 'ended') = ("speed_dates"."ended_at" is not null)),
	CONSTRAINT "a_paused_speed_date_says_since_when" CHECK (("speed_dates"."phase" = 'paused') = ("speed_dates"."paused_at" is not null)),
	CONSTRAINT "a_speed_date_has_some_rounds" CHECK ("speed_dates"."rounds" between 1 and 40),
	CONSTRAINT "a_round_is_neither_too_short_nor_too_long" CHECK ("speed_dates"."round_seconds" between 15 and 900),
	CONSTRAINT "a_break_is_not_too_long" CHECK ("speed_dates"."break_seconds" between 0 and 600),
	CONSTRAINT "a_gathering_is_neither_too_short_nor_too_long" CHECK ("speed_dates"."gather_seconds" between 30 and 600)
);
--> statement-breakpoint
CREATE TABLE "stage_roles" (
	"attendee_id" uuid PRIMARY KEY NOT NULL,
	"stage_id" uuid NOT NULL,
	"role" "stage_role" NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"had_hand" boolean DEFAULT false NOT NULL,
	CONSTRAINT "the_audience_has_no_row" CHECK ("stage_roles"."role" <> 'audience')
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_room" text,
	CONSTRAINT "a_media_room_is_of_one_stage" UNIQUE("media_room")
);
--> statement-breakpoint
CREATE TABLE "stream_leases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"process_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"attendee_id" uuid NOT NULL,
	"tab_id" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tables" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_id" uuid NOT NULL,
	"lounge_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"topic" text,
	"seats" integer NOT NULL,
	"media_room" text,
	"left_at" timestamp with time zone,
	CONSTRAINT "a_lounge_numbers_its_tables_once" UNIQUE("lounge_id","number"),
	CONSTRAINT "a_table_seats_two_to_eight" CHECK ("tables"."seats" between 2 and 8)
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_address_has_one_account" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "webhook_receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_lounge_id_lounges_id_fk" FOREIGN KEY ("lounge_id") REFERENCES "public"."lounges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_table_id_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_speed_date_id_speed_dates_id_fk" FOREIGN KEY ("speed_date_id") REFERENCES "public"."speed_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asked_moves" ADD CONSTRAINT "asked_moves_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asked_moves" ADD CONSTRAINT "asked_moves_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asked_moves" ADD CONSTRAINT "asked_moves_table_id_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asked_moves" ADD CONSTRAINT "asked_moves_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee_codes" ADD CONSTRAINT "attendee_codes_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee_sessions" ADD CONSTRAINT "attendee_sessions_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_other_person_id_people_id_fk" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_removed_by_user_id_users_id_fk" FOREIGN KEY ("removed_by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounters" ADD CONSTRAINT "encounters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounters" ADD CONSTRAINT "encounters_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounters" ADD CONSTRAINT "encounters_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounters" ADD CONSTRAINT "encounters_one_person_id_people_id_fk" FOREIGN KEY ("one_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounters" ADD CONSTRAINT "encounters_other_person_id_people_id_fk" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_date_entries" ADD CONSTRAINT "speed_date_entries_speed_date_id_speed_dates_id_fk" FOREIGN KEY ("speed_date_id") REFERENCES "public"."speed_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_date_entries" ADD CONSTRAINT "speed_date_entries_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impressions" ADD CONSTRAINT "impressions_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impressions" ADD CONSTRAINT "impressions_about_id_attendees_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lounges" ADD CONSTRAINT "lounges_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_members" ADD CONSTRAINT "pairing_members_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_members" ADD CONSTRAINT "pairing_members_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_members" ADD CONSTRAINT "pairing_members_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_links" ADD CONSTRAINT "personal_links_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_table_id_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."tables"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_speed_date_id_speed_dates_id_fk" FOREIGN KEY ("speed_date_id") REFERENCES "public"."speed_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_by_attendee_id_attendees_id_fk" FOREIGN KEY ("by_attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_about_attendee_id_attendees_id_fk" FOREIGN KEY ("about_attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_chat_message_id_chat_messages_id_fk" FOREIGN KEY ("chat_message_id") REFERENCES "public"."chat_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_speed_date_id_speed_dates_id_fk" FOREIGN KEY ("speed_date_id") REFERENCES "public"."speed_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_side_of_rounds_id_fk" FOREIGN KEY ("side_of") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_stars" ADD CONSTRAINT "session_stars_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_stars" ADD CONSTRAINT "session_stars_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings_out" ADD CONSTRAINT "sittings_out_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings_out" ADD CONSTRAINT "sittings_out_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_date_commands" ADD CONSTRAINT "speed_date_commands_speed_date_id_speed_dates_id_fk" FOREIGN KEY ("speed_date_id") REFERENCES "public"."speed_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_date_commands" ADD CONSTRAINT "speed_date_commands_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_dates" ADD CONSTRAINT "speed_dates_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_dates" ADD CONSTRAINT "speed_dates_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_roles" ADD CONSTRAINT "stage_roles_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_roles" ADD CONSTRAINT "stage_roles_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stream_leases" ADD CONSTRAINT "stream_leases_process_id_process_leases_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."process_leases"("process_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stream_leases" ADD CONSTRAINT "stream_leases_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stream_leases" ADD CONSTRAINT "stream_leases_attendee_id_attendees_id_fk" FOREIGN KEY ("attendee_id") REFERENCES "public"."attendees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tables" ADD CONSTRAINT "tables_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tables" ADD CONSTRAINT "tables_lounge_id_lounges_id_fk" FOREIGN KEY ("lounge_id") REFERENCES "public"."lounges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_of_an_event" ON "announcements" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "announcements_to_a_stage" ON "announcements" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "announcements_to_a_lounge" ON "announcements" USING btree ("lounge_id");--> statement-breakpoint
CREATE INDEX "announcements_to_a_table" ON "announcements" USING btree ("table_id");--> statement-breakpoint
CREATE INDEX "announcements_to_a_speed_date" ON "announcements" USING btree ("speed_date_id");--> statement-breakpoint
CREATE INDEX "announcements_to_a_person" ON "announcements" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "asked_moves_to_a_stage" ON "asked_moves" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "asked_moves_to_a_table" ON "asked_moves" USING btree ("table_id");--> statement-breakpoint
CREATE INDEX "sessions_of_an_attendee" ON "attendee_sessions" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "attendees_of_a_person" ON "attendees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "auth_accounts_of_a_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_of_a_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verifications_by_identifier" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "a_person_is_banned_once_until_it_is_lifted" ON "bans" USING btree ("event_id","person_id") WHERE "bans"."lifted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "a_block_is_said_once_until_it_is_lifted" ON "blocks" USING btree ("by_person_id","other_person_id") WHERE "blocks"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "blocks_against_a_person" ON "blocks" USING btree ("other_person_id");--> statement-breakpoint
CREATE INDEX "chat_messages_of_a_channel" ON "chat_messages" USING btree ("event_id","channel","sequence");--> statement-breakpoint
CREATE INDEX "removed_chat_messages" ON "chat_messages" USING btree ("event_id","channel","sequence") WHERE "chat_messages"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX "encounters_of_one" ON "encounters" USING btree ("one_person_id");--> statement-breakpoint
CREATE INDEX "encounters_of_the_other" ON "encounters" USING btree ("other_person_id");--> statement-breakpoint
CREATE INDEX "entries_of_an_attendee" ON "speed_date_entries" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "events_of_an_organisation" ON "events" USING btree ("organisation_id","starts_at");--> statement-breakpoint
CREATE INDEX "impressions_about_an_attendee" ON "impressions" USING btree ("about_id");--> statement-breakpoint
CREATE INDEX "lounges_of_an_event" ON "lounges" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "mail_turns_that_are_over" ON "mail_turns" USING btree ("until");--> statement-breakpoint
CREATE INDEX "mails_that_wait" ON "mails" USING btree ("not_before") WHERE "mails"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "members_of_a_pairing" ON "pairing_members" USING btree ("pairing_id");--> statement-breakpoint
CREATE INDEX "pairings_of_an_attendee" ON "pairing_members" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "members_who_are_waited_for" ON "pairing_members" USING btree ("round_id","absent_until") WHERE "pairing_members"."absent_until" is not null;--> statement-breakpoint
CREATE INDEX "members_who_will_join" ON "pairing_members" USING btree ("round_id","joins_at") WHERE "pairing_members"."joins_at" is not null;--> statement-breakpoint
CREATE INDEX "pairings_of_a_round" ON "pairings" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "an_account_is_one_person_of_an_organisation" ON "people" USING btree ("organisation_id","user_id") WHERE "people"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "people_of_a_user" ON "people" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "personal_links_of_an_attendee" ON "personal_links" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "presences_of_an_event" ON "presences" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "presences_in_a_round" ON "presences" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "presences_in_a_pairing" ON "presences" USING btree ("pairing_id");--> statement-breakpoint
CREATE INDEX "presences_in_a_speed_date" ON "presences" USING btree ("speed_date_id");--> statement-breakpoint
CREATE INDEX "presences_at_a_stage" ON "presences" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "presences_that_are_away" ON "presences" USING btree ("away_since") WHERE "presences"."state" = 'away';--> statement-breakpoint
CREATE INDEX "reports_of_an_event" ON "reports" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "reports_of_a_chat_message" ON "reports" USING btree ("chat_message_id");--> statement-breakpoint
CREATE INDEX "reservations_of_a_round" ON "reservations" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "reservations_of_a_pairing" ON "reservations" USING btree ("pairing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "a_round_has_its_own_number" ON "rounds" USING btree ("speed_date_id","number") WHERE "rounds"."side_of" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "a_speed_date_prepares_one_round_at_a_time" ON "rounds" USING btree ("speed_date_id") WHERE "rounds"."phase" = 'preparing' and "rounds"."side_of" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "a_speed_date_talks_in_one_round_at_a_time" ON "rounds" USING btree ("speed_date_id") WHERE "rounds"."phase" = 'talking' and "rounds"."side_of" is null;--> statement-breakpoint
CREATE INDEX "side_rounds_of_a_round" ON "rounds" USING btree ("side_of");--> statement-breakpoint
CREATE UNIQUE INDEX "a_stage_has_one_live_session" ON "sessions" USING btree ("stage_id") WHERE "sessions"."phase" = 'live';--> statement-breakpoint
CREATE INDEX "sessions_of_an_event" ON "sessions" USING btree ("event_id","starts_at");--> statement-breakpoint
CREATE INDEX "sittings_out_of_an_attendee" ON "sittings_out" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "speed_dates_of_an_event" ON "speed_dates" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "speed_dates_by_what_is_due" ON "speed_dates" USING btree ("next_step_at") WHERE "speed_dates"."next_step_at" is not null;--> statement-breakpoint
CREATE INDEX "roles_at_a_stage" ON "stage_roles" USING btree ("stage_id","since");--> statement-breakpoint
CREATE INDEX "stages_of_an_event" ON "stages" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "streams_of_a_person" ON "stream_leases" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "streams_of_an_attendee" ON "stream_leases" USING btree ("attendee_id");--> statement-breakpoint
CREATE INDEX "streams_of_a_process" ON "stream_leases" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "tables_of_an_event" ON "tables" USING btree ("event_id");