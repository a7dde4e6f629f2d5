package org.newstide.core.graph;

import java.io.StringWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/**
 * A graph as the text of a file that Gephi and others open: GEXF 1.2 or GraphML.
 *
 * <p>Vertices are labelled by their names. Equal graphs, in the same order, make equal texts.
 */
public final class GraphFile {

  private static final Map<String, AttributeType> VERTEX_ATTRIBUTES = new LinkedHashMap<>();
  private static final Map<String, AttributeType> TIE_ATTRIBUTES = new LinkedHashMap<>();

  static {
    VERTEX_ATTRIBUTES.put("kind", AttributeType.STRING);
    VERTEX_ATTRIBUTES.put("count", AttributeType.LONG);
    VERTEX_ATTRIBUTES.put("strength", AttributeType.DOUBLE);
    VERTEX_ATTRIBUTES.put("page_rank", AttributeType.DOUBLE);
    VERTEX_ATTRIBUTES.put("betweenness", AttributeType.DOUBLE);
    VERTEX_ATTRIBUTES.put("community", AttributeType.LONG);
    VERTEX_ATTRIBUTES.put("community_name", AttributeType.STRING);
    TIE_ATTRIBUTES.put("observed", AttributeType.LONG);
    TIE_ATTRIBUTES.put("log_likelihood_ratio", AttributeType.DOUBLE);
  }

  private final Graph<DrawnVertex, DrawnTie> graph = new SimpleWeightedGraph<>(DrawnTie.class);
  private final Map<DrawnVertex, Integer> places = new HashMap<>();

  private GraphFile(Collection<DrawnVertex> vertices, Collection<DrawnTie> ties) {
    Map<Vertex, DrawnVertex> drawn = new HashMap<>();
    for (DrawnVertex vertex : vertices) {
      graph.addVertex(vertex);
      places.put(vertex, places.size());
      drawn.put(vertex.vertex(), vertex);
    }
    for (DrawnTie tie : ties) {
      graph.addEdge(drawn.get(tie.tie().a()), drawn.get(tie.tie().b()), tie);
      graph.setEdgeWeight(tie, tie.tie().weight());
    }
  }

  /** The file of these vertices and of ties between them. */
  public static GraphFile of(Collection<DrawnVertex> vertices, Collection<DrawnTie> ties) {
    return new GraphFile(vertices, ties);
  }

  /** The text of a GEXF file, for UTF-8. */
  public String gexf() {
    Map<DrawnTie, Integer> edges = new HashMap<>();
    graph.edgeSet().forEach(tie -> edges.put(tie, edges.size()));
    GEXFExporter<DrawnVertex, DrawnTie> exporter =
        new GEXFExporter<>(this::id, tie -> "e" + edges.get(tie));
    exporter.setCreator("Newstide");
    exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_WEIGHTS, true);
    VERTEX_ATTRIBUTES.forEach(
        (name, type) ->
            exporter.registerAttribute(
                name, GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.valueOf(type.name())));
    TIE_ATTRIBUTES.forEach(
        (name, type) ->
            exporter.registerAttribute(
                name, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.valueOf(type.name())));
    return text(exporter);
  }

  /** The text of a GraphML file, for UTF-8. */
  public String graphml() {
    GraphMLExporter<DrawnVertex, DrawnTie> exporter = new GraphMLExporter<>(this::id);
    exporter.setExportVertexLabels(true);
    exporter.setVertexLabelAttributeName("label");
    exporter.setExportEdgeWeights(true);
    VERTEX_ATTRIBUTES.forEach(
        (name, type) ->
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.NODE, type));
    TIE_ATTRIBUTES.forEach(
        (name, type) ->
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.EDGE, type));
    return text(exporter);
  }

  private <X extends BaseExporter<DrawnVertex, DrawnTie> & GraphExporter<DrawnVertex, DrawnTie>>
      String text(X exporter) {
    exporter.setVertexAttributeProvider(GraphFile::attributes);
    exporter.setEdgeAttributeProvider(GraphFile::attributes);
    StringWriter text = new StringWriter();
    exporter.exportGraph(graph, text);
    return text.toString();
  }

  private String id(DrawnVertex vertex) {
    return "n" + places.get(vertex);
  }

  private static Map<String, Attribute> attributes(DrawnVertex drawn) {
    return Map.of(
        "label", DefaultAttribute.createAttribute(drawn.vertex().name()),
        "kind", DefaultAttribute.createAttribute(drawn.vertex().kind()),
        "count", DefaultAttribute.createAttribute(drawn.count()),
        "strength", DefaultAttribute.createAttribute(drawn.standing().strength()),
        "page_rank", DefaultAttribute.createAttribute(drawn.standing().pageRank()),
        "betweenness", DefaultAttribute.createAttribute(drawn.standing().betweenness()),
        "community", DefaultAttribute.createAttribute((long) drawn.standing().community()),
        "community_name", DefaultAttribute.createAttribute(drawn.communityName()));
  }

  private static Map<String, Attribute> attributes(DrawnTie drawn) {
    return Map.of(
        "observed", DefaultAttribute.createAttribute(drawn.observed()),
        "log_likelihood_ratio", DefaultAttribute.createAttribute(drawn.evidence()));
  }
}
