package org.newstide.pipeline.syndication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.newstide.core.similarity.Fingerprint;
import org.newstide.core.similarity.ReprintRule;
import org.newstide.core.similarity.Resemblance;
import org.newstide.tables.SyndicationMember;

/** The rows of {@code syndication}. Holds one cluster's outlets, addresses and texts at a time. */
final class ClusterRows implements Iterator<SyndicationMember> {

  private static final ToLead EXACT = new ToLead("exact", 1);

  /** How a text resembles the lead. */
  private record ToLead(String relation, double similarity) {}

  private final Iterator<Member> members;
  private final ReprintRule rule;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final Map<Long, ToLead> texts = new HashMap<>();
  private Member lead;
  private int[] leadWords;

  /**
   * @param members by cluster, day and article id
   */
  ClusterRows(Iterator<Member> members, ReprintRule rule) {
    this.members = members;
    this.rule = rule;
  }

  @Override
  public boolean hasNext() {
    return members.hasNext();
  }

  @Override
  public SyndicationMember next() {
    Member member = members.next();
    if (lead == null || lead.cluster() != member.cluster()) {
      lead = member;
      leadWords = words(member);
      sources.clear();
      addresses.clear();
      texts.clear();
    }
    Print print = member.print();
    ToLead toLead = texts.computeIfAbsent(print.signature().textHash(), text -> toLead(member));
    String address = print.signature().address();
    boolean again = address != null && !addresses.add(address);
    return new SyndicationMember(
        print.articleId(),
        lead.print().articleId(),
        member == lead,
        member.members(),
        print.signature().source(),
        sources.add(print.signature().source()),
        member == lead ? "lead" : again ? "version" : toLead.relation,
        toLead.similarity,
        delayDays(print, lead.print()),
        member.withinArticleId());
  }

  private ToLead toLead(Member member) {
    if (member.print().signature().textHash() == lead.print().signature().textHash()) {
      return EXACT;
    }
    Resemblance found = Resemblance.of(leadWords, words(member));
    String relation = rule.isNear(found) ? "near" : rule.isReprint(found) ? "contained" : "linked";
    return new ToLead(relation, found.pairs());
  }

  private static int[] words(Member member) {
    return Fingerprint.words(member.print().signature().wordHashes());
  }

  private static Integer delayDays(Print print, Print lead) {
    return print.hasExactDay() && lead.hasExactDay() ? print.day() - lead.day() : null;
  }
}
