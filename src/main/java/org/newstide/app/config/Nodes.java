package org.newstide.app.config;

import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What settings want to know of a YAML node. */
final class Nodes {

  private static final Set<Tag> SCALAR_TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

  private Nodes() {}

  /** True for an empty value, {@code null} and {@code ~}, but not in quotes. */
  static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getTag().equals(Tag.NULL);
  }

  /** The tag that makes a node something else than plain text, list or group; null for none. */
  static String oddTag(Node node) {
    boolean plain =
        node instanceof ScalarNode
            ? SCALAR_TAGS.contains(node.getTag())
            : node.getTag().equals(Tag.MAP) || node.getTag().equals(Tag.SEQ);
    return plain ? null : node.getTag().getValue().replace(Tag.PREFIX, "!!");
  }

  /** The node in the words of a message. */
  static String found(Node node) {
    if (node instanceof ScalarNode scalar) {
      return ScalarReader.quoted(scalar.getValue());
    }
    return node instanceof MappingNode ? "a group of settings" : "a list";
  }
}
