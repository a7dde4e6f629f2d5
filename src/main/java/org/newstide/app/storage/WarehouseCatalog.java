package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopCatalog;
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

  private static final String SPARK_NAME = "spark.sql.catalog." + NAME;

  private static final Namespace NAMESPACE = Namespace.of("news");

  public WarehouseCatalog {
    requireNonNull(location, "location");
    properties = Map.copyOf(properties);
  }

  /** A Hadoop catalog in that folder. */
  public static WarehouseCatalog at(String location) {
    return new WarehouseCatalog(location, Map.of());
  }

  /**
   * The catalog that Spark properties describe as Iceberg has them, {@code
   * spark.sql.catalog.newstide.type} and its like; without any, a Hadoop catalog in the folder.
   *
   * @param spark the properties of the pipeline, above those that this process was started with
   */
  public static WarehouseCatalog of(String location, Map<String, String> spark) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String key : System.getProperties().stringPropertyNames()) {
      put(properties, key, System.getProperty(key));
    }
    spark.forEach((key, value) -> put(properties, key, value));
    return new WarehouseCatalog(location, properties);
  }

  private static void put(Map<String, String> properties, String key, String value) {
    if (key.startsWith(SPARK_NAME + ".")) {
      properties.put(key.substring(SPARK_NAME.length() + 1), value);
    }
  }

  Catalog open(Configuration hadoop) {
    Catalog catalog = CatalogUtil.buildIcebergCatalog(NAME, resolved(), hadoop);
    // A folder needs no namespace; in a database or a service it must be there before a table is.
    if (catalog instanceof SupportsNamespaces registry
        && !(catalog instanceof HadoopCatalog)
        && !registry.namespaceExists(NAMESPACE)) {
      registry.createNamespace(NAMESPACE);
    }
    return catalog;
  }

  /** What a Spark session must be told to find the tables. */
  public Map<String, String> sparkSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(SPARK_NAME, "org.apache.iceberg.spark.SparkCatalog");
    // Another process, or the catalog API beside Spark, may have published: never read a stale cut.
    settings.put(SPARK_NAME + ".cache-enabled", "false");
    resolved().forEach((key, value) -> settings.put(SPARK_NAME + "." + key, value));
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
    if (!resolved.containsKey(CatalogProperties.CATALOG_IMPL)) {
      resolved.putIfAbsent("type", "hadoop");
    }
    resolved.putIfAbsent("warehouse", location);
    return resolved;
  }
}
