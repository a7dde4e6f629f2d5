# Invented archives of any size, and the pipeline over them; sourced by scale and small-driver.

# Articles in an archive of so many GB: 940 bytes each, all outlets together. Records have the exact size.
sample_articles() {
  awk -v gb="$1" 'BEGIN { printf "%d", gb * 1e9 / 940 }'
}

# The folder ROOM/archive-SIZE, filled by the command that follows unless it is there.
sample_archive() {
  local archive=$1/archive-$2
  [[ $archive == /* ]] || archive=$PWD/$archive
  if [[ ! -f $archive/truth.json ]]; then
    rm -rf "$archive"
    "${@:3}" sample "$archive" --articles "$(sample_articles "$2")" --months 12 >&2
  fi
  echo "$archive"
}

# jobs/demo.yaml over an archive, with what it writes beside it or in the folder that is given as a URI.
sample_pipeline() {
  sed -e "s|\${NEWSTIDE_SAMPLE:-../target/demo/archive}|$1|" -e "s|\.\./target/demo/|${2:+$2/}|" \
    -e "s|files: themes|files: $PWD/jobs/themes|" -e "s|actors: actors|actors: $PWD/jobs/actors|" \
    jobs/demo.yaml
}
