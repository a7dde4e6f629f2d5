package org.newstide.app.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What must hold for the archives of a pipeline file beyond the rules of their records. */
final class ArchiveChecks {

  private final Binder binder;
  private final KnownNames names;

  ArchiveChecks(Binder binder, KnownNames names) {
    this.binder = binder;
    this.names = names;
  }

  /** Presets and fields must be known, and no location may be given twice. */
  void checkNames() {
    for (int i = 0; binder.isGiven("archives[" + i + "]"); i++) {
      String archive = "archives[" + i + "]";
      if (binder.valueAt(archive + ".preset") instanceof String preset) {
        checkKnown(archive + ".preset", preset, names.presets());
      }
      if (binder.valueAt(archive + ".fields") instanceof Map<?, ?> fields) {
        for (Object field : fields.keySet()) {
          checkField(archive, field.toString());
        }
      }
    }
    Map<Location, String> first = new HashMap<>();
    locations()
        .forEach(
            (key, location) -> {
              String earlier = first.putIfAbsent(location, key);
              if (earlier != null) {
                int line = binder.place(earlier).line();
                binder.problem(
                    key,
                    "must be given once, found '%s' on line %d already".formatted(location, line));
              }
            });
  }

  private void checkKnown(String key, String name, Set<String> known) {
    if (!known.contains(name)) {
      binder.problem(
          key,
          "must be one of %s, found '%s'%s"
              .formatted(String.join(", ", new TreeSet<>(known)), name, Nearest.hint(name, known)));
    }
  }

  private void checkField(String archive, String field) {
    if (!names.fields().contains(field)) {
      binder.problem(
          archive + ".fields." + field,
          "is no part of an article%s (known: %s)"
              .formatted(
                  Nearest.hint(field, names.fields()),
                  String.join(", ", new TreeSet<>(names.fields()))));
    }
  }

  /** Every local location must be there, and no file may belong to two of them. */
  void checkFiles(Problems problems, String file) {
    Map<Path, String> owners = new HashMap<>();
    Set<Location> seen = new HashSet<>();
    locations()
        .forEach(
            (key, location) -> {
              if (location.isLocal() && seen.add(location)) {
                Consumer<String> note =
                    message -> problems.add(file, binder.place(key), key + " " + message);
                own(key, files(location, note), owners, note);
              }
            });
  }

  private void own(String key, List<Path> found, Map<Path, String> owners, Consumer<String> note) {
    Set<String> reported = new HashSet<>();
    for (Path path : found) {
      String owner = owners.putIfAbsent(real(path), key);
      if (owner != null && reported.add(owner)) {
        note.accept(
            "must hold no file that another location holds, found '%s', which %s (line %d) holds"
                .formatted(path, owner, binder.place(owner).line()));
      }
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** The files of a local location; that there are none, or why, goes to the note. */
  static List<Path> files(Location location, Consumer<String> note) {
    try {
      List<Path> found = LocalFiles.matching(location);
      if (found.isEmpty()) {
        String hint = LocalFiles.hint(location);
        note.accept("must match at least one file, found none at '" + location + "'" + hint);
      }
      return found;
    } catch (InvalidPathException e) {
      note.accept("must be a path, found '" + location + "'");
    } catch (IllegalArgumentException e) {
      note.accept(e.getMessage());
    } catch (IOException e) {
      note.accept("cannot be listed: " + YamlFile.reason(e));
    }
    return List.of();
  }

  /** Key path → location, of all archives, in the order of the file. */
  private Map<String, Location> locations() {
    Map<String, Location> locations = new LinkedHashMap<>();
    for (int i = 0; binder.isGiven("archives[" + i + "]"); i++) {
      String key = "archives[" + i + "].path";
      if (binder.valueAt(key) instanceof List<?> given) {
        for (int j = 0; j < given.size(); j++) {
          locations.put(key + "[" + j + "]", (Location) given.get(j));
        }
      }
    }
    return locations;
  }
}
