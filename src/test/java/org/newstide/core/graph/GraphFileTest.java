package org.newstide.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GraphFileTest {

  private static final String AWKWARD = "tên_lửa <\"&'> \uD83D\uDE80";

  @Test
  void gexf_anyNames_isReadBack() throws Exception {
    Document document = parsed(graph().gexf());

    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.gexf.net/1.2draft");
    assertThat(labels(document)).containsExactly(AWKWARD, "nato");
    Element edge = (Element) document.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("weight")).isEqualTo("0.25");
    assertThat(values(document.getElementsByTagName("attvalue"), "value"))
        .contains("theme", "12", "0.75", "3", "alliance, missile", "9", "101.5");
  }

  @Test
  void graphml_anyNames_isReadBack() throws Exception {
    Document document = parsed(graph().graphml());

    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://graphml.graphdrawing.org/xmlns");
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(1);
    NodeList cells = document.getElementsByTagName("data");
    assertThat(IntStream.range(0, cells.getLength()).mapToObj(i -> cells.item(i).getTextContent()))
        .contains(AWKWARD, "theme", "0.25", "9", "101.5");
  }

  @Test
  void texts_ofTheSameGraph_areTheSame() {
    assertThat(graph().gexf()).isEqualTo(graph().gexf());
    assertThat(graph().graphml()).isEqualTo(graph().graphml());
  }

  private static GraphFile graph() {
    Vertex a = new Vertex("phrase", AWKWARD);
    Vertex b = new Vertex("theme", "nato");
    Standing standing = new Standing(1, 0.25, 0.5, 0.75, 3);
    return GraphFile.of(
        List.of(
            new DrawnVertex(a, 12, standing, "alliance, missile"),
            new DrawnVertex(b, 7, standing, "alliance, missile")),
        List.of(new DrawnTie(new Tie(a, b, 0.25), 9, 101.5)));
  }

  private static Document parsed(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<String> labels(Document document) {
    return values(document.getElementsByTagName("node"), "label");
  }

  private static List<String> values(NodeList elements, String attribute) {
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> ((Element) elements.item(i)).getAttribute(attribute))
        .toList();
  }
}
