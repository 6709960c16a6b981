# SPDX-License-Identifier: Apache-2.0
# Sourced by ./build and ./casus, which set root. One build at a time in one checkout: a folder is
# the lock, since making one succeeds for a single process only. In it stands whose it is; the time
# of the file "began" is when the build began. It lies outside target, which "clean" takes away.

lock="$root/.mvn/build.lock"

# Waits until the lock is ours. A lock whose owner no longer lives is taken away.
take_lock() {
  lock_waited=0
  lock_unowned=0
  until mkdir "$lock" 2>/dev/null; do
    lock_owner=
    if [ -r "$lock/pid" ]; then
      read -r lock_owner <"$lock/pid" || :
    fi
    if [ -z "$lock_owner" ]; then
      lock_unowned=$((lock_unowned + 1))
    fi
    if [ "$lock_unowned" -gt 5 ] || { [ -n "$lock_owner" ] && ! kill -0 "$lock_owner" 2>/dev/null; }; then
      # Renaming is atomic: of two that wait, one takes the dead lock away.
      mv "$lock" "$lock.dead.$$" 2>/dev/null && rm -rf "$lock.dead.$$"
      lock_unowned=0
      continue
    fi
    if [ "$lock_waited" -eq 0 ]; then
      echo "waiting for another build of Casus to end ..." >&2
      lock_waited=1
    fi
    sleep 1
  done
  echo $$ >"$lock/pid"
  : >"$lock/began"
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

drop_lock() {
  trap - EXIT HUP INT TERM
  rm -rf "$lock"
}
