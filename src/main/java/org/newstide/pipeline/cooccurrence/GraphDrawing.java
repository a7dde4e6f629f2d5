package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newstide.core.graph.Standing;
import org.newstide.core.graph.Tie;
import org.newstide.core.graph.TieGraph;
import org.newstide.core.graph.Vertex;
import org.newstide.tables.Collocation;
import org.newstide.tables.GraphEdge;
import org.newstide.tables.GraphNode;

/**
 * The graph of the strongest pairs of each language, over the whole archive.
 *
 * <p>Drawn are attracted pairs that pass {@link GraphSettings}, none of them by definition. Each
 * node brings its own best pairs and no more, so that a few frequent nodes do not take up the
 * drawing; of what they bring the pairs of most evidence are kept. Weights are NPMI. The graphs are
 * made on the driver.
 */
public final class GraphDrawing {

  private static final int NAMED_MEMBERS = 3;

  private final SparkSession spark;
  private final List<GraphNode> nodes = new ArrayList<>();
  private final List<GraphEdge> edges = new ArrayList<>();

  private GraphDrawing(SparkSession spark) {
    this.spark = spark;
  }

  /** Draws the pairs that a way of counting, the first of the settings, gave. */
  public static GraphDrawing of(Dataset<Collocation> pairs, CooccurrenceSettings settings) {
    GraphDrawing drawing = new GraphDrawing(pairs.sparkSession());
    Map<String, List<Collocation>> byLanguage =
        new TreeMap<>(
            strongest(pairs, settings).collectAsList().stream()
                .collect(Collectors.groupingBy(Collocation::language)));
    byLanguage.forEach((language, drawn) -> drawing.draw(drawn, settings.graph().resolution()));
    return drawing;
  }

  /** The vertices of all graphs. */
  public Dataset<GraphNode> nodes() {
    return spark.createDataset(nodes, GraphNode.TABLE.encoder());
  }

  /** The edges of all graphs. */
  public Dataset<GraphEdge> edges() {
    return spark.createDataset(edges, GraphEdge.TABLE.encoder());
  }

  static Dataset<Collocation> strongest(Dataset<Collocation> pairs, CooccurrenceSettings settings) {
    GraphSettings graph = settings.graph();
    Dataset<Row> candidates =
        pairs
            .toDF()
            .filter(
                col("grain")
                    .equalTo("all")
                    .and(col("unit").equalTo(graph.unit().toString()))
                    .and(col("counting").equalTo(settings.counting().get(0).toString()))
                    .and(col("attracted"))
                    .and(not(col("byDefinition")))
                    .and(col("npmi").geq(graph.minNpmi()).and(col("npmi").gt(0)))
                    .and(col("qValue").leq(graph.maxFalseDiscoveryRate())));
    Dataset<Row> brought =
        candidates
            .withColumn("end", explode(array(end("A"), end("B"))))
            .withColumn("place", place("language", "end"))
            .filter(col("place").leq(graph.maxEdgesPerNode()))
            .drop("end", "place")
            .distinct();
    return brought
        .withColumn("place", place("language"))
        .filter(col("place").leq(graph.maxEdges()))
        .drop("place")
        .as(Collocation.TABLE.encoder());
  }

  private static Column end(String side) {
    return struct(col("kind" + side).as("kind"), col("node" + side).as("node"));
  }

  private static Column place(String... within) {
    Column[] columns = Stream.of(within).map(name -> col(name)).toArray(Column[]::new);
    return row_number()
        .over(
            Window.partitionBy(columns)
                .orderBy(
                    col("logLikelihoodRatio").desc(),
                    col("nodeA"),
                    col("nodeB"),
                    col("kindA"),
                    col("kindB")));
  }

  private void draw(List<Collocation> pairs, double resolution) {
    Map<Vertex, Long> counts = new HashMap<>();
    List<Tie> ties = new ArrayList<>();
    for (Collocation pair : pairs) {
      Vertex a = new Vertex(pair.kindA(), pair.nodeA());
      Vertex b = new Vertex(pair.kindB(), pair.nodeB());
      counts.put(a, pair.countA());
      counts.put(b, pair.countB());
      ties.add(new Tie(a, b, pair.npmi()));
      edges.add(edge(pair));
    }
    Map<Vertex, Standing> standings = TieGraph.of(ties).standings(resolution);
    Map<Integer, String> names = communityNames(standings);
    String language = pairs.get(0).language();
    standings.forEach(
        (vertex, standing) ->
            nodes.add(node(language, vertex, counts.get(vertex), standing, names)));
  }

  /** Each community's members of most PageRank. */
  private static Map<Integer, String> communityNames(Map<Vertex, Standing> standings) {
    Map<Integer, String> names = new HashMap<>();
    standings.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<Vertex, Standing> entry) -> -entry.getValue().pageRank())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(Collectors.groupingBy(entry -> entry.getValue().community()))
        .forEach(
            (community, members) ->
                names.put(
                    community,
                    members.stream()
                        .limit(NAMED_MEMBERS)
                        .map(member -> member.getKey().name())
                        .collect(Collectors.joining(", "))));
    return names;
  }

  private static GraphNode node(
      String language, Vertex vertex, long count, Standing standing, Map<Integer, String> names) {
    return new GraphNode(
        language,
        vertex.kind(),
        vertex.name(),
        count,
        standing.degree(),
        standing.strength(),
        standing.pageRank(),
        standing.betweenness(),
        standing.community(),
        names.get(standing.community()));
  }

  private static GraphEdge edge(Collocation pair) {
    return new GraphEdge(
        pair.language(),
        pair.unit(),
        pair.counting(),
        pair.kindA(),
        pair.nodeA(),
        pair.kindB(),
        pair.nodeB(),
        pair.observed(),
        pair.logLikelihoodRatio(),
        pair.npmi());
  }
}
