# Becomes the program "$2" "$3" … and leaves a watcher beside it that reads a pipe on file descriptor 3, which
# only the parent holds open. A word on it means that the program has ended; its end means that the parent has,
# however that came about, and then the watcher sends the program the signal "$1", and kills it 20 s later.
signal=$1
shift
( {
  read -r word <&3 || {
    kill -s "$signal" $$
    for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      sleep 1
      kill -s 0 $$ || exit 0
    done
    kill -s KILL $$
  }
} >/dev/null 2>&1 & )
# The program can tell by it whether its parent has gone before it looked.
export STAMTAFEL_GUARDED="$$ $PPID"
exec "$@" 3<&-
