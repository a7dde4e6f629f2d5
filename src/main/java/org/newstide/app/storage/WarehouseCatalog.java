package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.newstide.tables.Table;

/**
 * Where the Iceberg tables of a warehouse are registered: a folder by default, any other Iceberg
 * catalog by properties. Needs no Spark.
 *
 * @param location the warehouse's folder or URI
 * @param properties further Iceberg catalog properties, for example {@code type} and {@code uri};
 *     empty for a Hadoop catalog in the folder
 */
public record WarehouseCatalog(String location, Map<String, String> properties) {

  /** The name by which Spark knows the catalog. */
  static final String NAME = "newstide";

  private static final Namespace NAMESPACE = Namespace.of("news");

  public WarehouseCatalog {
    requireNonNull(location, "location");
    properties = Map.copyOf(properties);
  }

  /** A Hadoop catalog in that folder. */
  public static WarehouseCatalog at(String location) {
    return new WarehouseCatalog(location, Map.of());
  }

  Catalog open(Configuration hadoop) {
    return CatalogUtil.buildIcebergCatalog(NAME, resolved(), hadoop);
  }

  /** What a Spark session must be told to find the tables. */
  public Map<String, String> sparkSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    String prefix = "spark.sql.catalog." + NAME;
    settings.put(prefix, "org.apache.iceberg.spark.SparkCatalog");
    // Another process, or the catalog API beside Spark, may have published: never read a stale cut.
    settings.put(prefix + ".cache-enabled", "false");
    resolved().forEach((key, value) -> settings.put(prefix + "." + key, value));
    return settings;
  }

  TableIdentifier identifier(Table<?> table) {
    return TableIdentifier.of(NAMESPACE, table.name());
  }

  String sparkName(Table<?> table) {
    return NAME + "." + NAMESPACE + "." + table.name();
  }

  private Map<String, String> resolved() {
    Map<String, String> resolved = new LinkedHashMap<>(properties);
    resolved.putIfAbsent("type", "hadoop");
    resolved.putIfAbsent("warehouse", location);
    return resolved;
  }
}
