package org.newstide.pipeline.syndication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.newstide.core.similarity.CandidateRule;
import org.newstide.core.similarity.Components;
import org.newstide.core.similarity.ReprintRule;
import org.newstide.core.similarity.SharedShingles;
import org.newstide.core.similarity.Sketch;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;

/**
 * Clusters few enough signatures to be held at once: the same rows as {@link InManyTasks}, without
 * Spark.
 */
final class InOneTask {

  private final CandidateRule candidates;
  private final ReprintRule rule;
  private final List<Print> prints = new ArrayList<>();
  private final List<Print> texts = new ArrayList<>();
  private final Components components = new Components();
  private final Map<Long, Print> wholes = new HashMap<>();

  private InOneTask(SyndicationSettings settings) {
    candidates = settings.candidates();
    rule = settings.rule();
  }

  /** One row per signature, by cluster. */
  static Iterator<SyndicationMember> cluster(
      Iterator<Signature> signatures, SyndicationSettings settings) {
    InOneTask task = new InOneTask(settings);
    task.print(signatures, settings.windowDays());
    task.link(settings.windowDays());
    return new ClusterRows(task.members().iterator(), task.rule);
  }

  private void print(Iterator<Signature> signatures, int window) {
    List<Signature> sorted = new ArrayList<>();
    signatures.forEachRemaining(sorted::add);
    sorted.sort(
        Comparator.comparingLong(Signature::textHash)
            .thenComparingInt(Print::dayOf)
            .thenComparing(Signature::articleId));
    new Prints(sorted.iterator(), window).forEachRemaining(prints::add);
    prints.stream().filter(Print::first).forEach(texts::add);
    texts.sort(Comparator.comparingInt(Print::since).thenComparingLong(Print::text));
  }

  private void link(int window) {
    SharedShingles shared = new SharedShingles(window);
    for (Print text : texts) {
      shared.add(text.since(), Sketch.shingles(text.signature().sketch()));
    }
    shared.forEach(
        (earlier, later, count) -> {
          Print first = texts.get(earlier);
          Print second = texts.get(later);
          if (count >= asked(first.signature(), second.signature())) {
            take(first, second, link(first, second));
          }
        });
  }

  private int asked(Signature one, Signature other) {
    return candidates.asked(
        one.sketch().length / Long.BYTES,
        one.sketchLevel(),
        other.sketch().length / Long.BYTES,
        other.sketchLevel());
  }

  private Link link(Print first, Print second) {
    return Link.of(
        first.text(),
        first.signature().wordHashes(),
        second.text(),
        second.signature().wordHashes(),
        rule);
  }

  private void take(Print first, Print second, Link link) {
    if (link.reprint()) {
      components.connect(link.shorter(), link.longer());
    }
    if (link.within()) {
      Print whole = link.longer() == first.text() ? first : second;
      wholes.merge(
          link.shorter(),
          whole,
          (one, other) -> Print.ORDER.compare(one, other) <= 0 ? one : other);
    }
  }

  private List<Member> members() {
    Map<Long, Long> clusters = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      clusters.put(components.node(i), components.componentOf(i));
    }
    Map<Long, Integer> sizes = new HashMap<>();
    for (Print print : prints) {
      sizes.merge(clusters.getOrDefault(print.text(), print.text()), 1, Integer::sum);
    }
    List<Member> members = new ArrayList<>(prints.size());
    for (Print print : prints) {
      long cluster = clusters.getOrDefault(print.text(), print.text());
      Print whole = wholes.get(print.text());
      String within = whole == null ? null : whole.articleId();
      members.add(new Member(cluster, sizes.get(cluster), within, print));
    }
    members.sort(
        Comparator.comparingLong(Member::cluster).thenComparing(Member::print, Print.ORDER));
    return members;
  }
}
