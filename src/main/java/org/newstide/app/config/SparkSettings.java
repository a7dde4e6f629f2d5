package org.newstide.app.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Spark is started with. Handed to Spark as it stands; nothing here is run by the settings.
 *
 * @param master {@code local[*]}, {@code yarn}, {@code spark://host:port} or {@code k8s://…}; null
 *     leaves it to the launcher
 * @param conf Spark's own properties, which override ours; values of secret ones are never shown
 */
public record SparkSettings(String master, Map<String, String> conf) {

  public static final SparkSettings DEFAULTS = new SparkSettings(null, Map.of());

  public SparkSettings {
    Require.that(
        master == null || isMaster(master),
        "master",
        "be local, local[n], local[*], yarn, spark://… or k8s://…",
        "'" + master + "'");
    for (String key : conf.keySet()) {
      Require.that(
          key.startsWith("spark."), "conf", "have keys that begin with spark.", "'" + key + "'");
    }
    conf = Collections.unmodifiableMap(new LinkedHashMap<>(conf));
  }

  private static boolean isMaster(String master) {
    return master.equals("local")
        || master.equals("yarn")
        || master.startsWith("local[") && master.endsWith("]")
        || master.startsWith("spark://")
        || master.startsWith("k8s://");
  }

  /** As JSON, without secrets. */
  @Override
  public String toString() {
    return SettingsJson.of(this).toString();
  }
}
