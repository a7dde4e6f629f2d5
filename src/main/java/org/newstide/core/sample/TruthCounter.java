package org.newstide.core.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.core.sample.SampleTruth.BurstTruth;
import org.newstide.core.sample.SampleTruth.ClusterTruth;
import org.newstide.core.sample.SampleTruth.CopyTruth;
import org.newstide.core.sample.SampleTruth.FileTruth;
import org.newstide.core.sample.SampleTruth.FlawTruth;
import org.newstide.core.sample.SampleTruth.OutletTruth;
import org.newstide.core.sample.SampleTruth.ReprintTruth;
import org.newstide.core.sample.SampleTruth.ShiftTruth;
import org.newstide.core.sample.SampleTruth.ThemeTruth;
import org.newstide.core.sample.SampleTruth.TopicTruth;

/** Adds up the plans of all months. Memory grows with files and days, not with articles. */
final class TruthCounter {

  private final SampleArchive archive;
  private final SampleSettings settings;
  private final PublishingCalendar calendar;
  private final Draw draw = new Draw();

  private final Map<String, Long> rejections = new TreeMap<>();
  private final Map<String, Long> byMonth = new TreeMap<>();
  private final Map<String, Long> byPrecision = new TreeMap<>();
  private final Map<Outlet, Long> byOutlet = new HashMap<>();
  private final Map<Subject, Long> bySubject = new HashMap<>();
  private final Map<Subject, ThemeCounts> themes = new HashMap<>();
  private final List<FileTruth> files = new ArrayList<>();
  private final List<FlawTruth> flaws = new ArrayList<>();
  private final List<ClusterTruth> clusters = new ArrayList<>();
  private long records;
  private long clusterCount;
  private long exactCopies;
  private long editedCopies;

  TruthCounter(SampleArchive archive) {
    this.archive = archive;
    settings = archive.settings();
    calendar = archive.calendar();
    Subject.THEMES.forEach(theme -> themes.put(theme, new ThemeCounts()));
  }

  SampleTruth count() {
    for (int month = 0; month < settings.months(); month++) {
      MonthPlan plan = archive.plan(month);
      archive.files(month).forEach(file -> countFile(plan, file));
      for (int i = 0; i < plan.size(); i++) {
        countArticle(plan, i);
      }
      countClusters(plan);
    }
    return new SampleTruth(
        settings,
        settings.articles(),
        records,
        rejections,
        List.of(calendar.date(calendar.dayWithoutData())),
        byMonth,
        byPrecision,
        outlets(),
        files,
        flaws,
        topics(),
        Subject.THEMES.stream().map(theme -> themes.get(theme).truth(theme)).toList(),
        bursts(),
        List.of(
            new ShiftTruth(
                calendar.shift().theme().id(),
                calendar.date(calendar.shift().day()),
                calendar.shift().factor())),
        new ReprintTruth(exactCopies, editedCopies, clusterCount, clusters));
  }

  private void countFile(MonthPlan plan, SampleFile file) {
    Map<String, Long> reasons = new TreeMap<>();
    long record = 0;
    for (int article : file.articles()) {
      record++;
      Flaw flaw = plan.flaw(article);
      if (flaw != Flaw.NONE) {
        add(reasons, flaw.reason());
        add(rejections, flaw.reason());
        if (flaws.size() < SampleTruth.LISTED) {
          flaws.add(new FlawTruth(file.path(), record, flaw.reason()));
        }
        record++;
      }
    }
    records += record;
    files.add(new FileTruth(file.path(), record, file.articles().length, reasons));
  }

  private void countArticle(MonthPlan plan, int i) {
    Outlet outlet = plan.outlet(i);
    add(byMonth, calendar.month(plan.month()).toString());
    boolean monthOnly = outlet.format() == Format.TEXT;
    add(byPrecision, monthOnly ? "month" : plan.isUndated(i) ? "capture" : "day");
    add(byOutlet, outlet);
    add(bySubject, plan.subject(i));
    for (Subject theme : Subject.THEMES) {
      ThemeCounts counts = themes.get(theme);
      if (plan.isOn(theme, i)) {
        counts.articles++;
        add(counts.byLanguage, outlet.language());
        add(counts.byMonth, calendar.month(plan.month()).toString());
        if (!monthOnly) {
          add(counts.byDay, calendar.date(plan.day(i)));
        }
      } else {
        counts.falseFriends += plan.falseFriend(i) == theme ? 1 : 0;
      }
    }
    boolean[] teased = new boolean[Subject.ALL.size()];
    for (int other : Furniture.of(plan, i, draw).others()) {
      teased[plan.subject(other).ordinal()] = true;
    }
    for (Subject theme : Subject.THEMES) {
      themes.get(theme).teasersOnly += teased[theme.ordinal()] && !plan.isOn(theme, i) ? 1 : 0;
    }
  }

  private void countClusters(MonthPlan plan) {
    boolean[] seen = new boolean[plan.size()];
    Map<Integer, ClusterTruth> listed = new HashMap<>();
    for (int i = 0; i < plan.size(); i++) {
      if (!plan.isCopy(i)) {
        continue;
      }
      int original = plan.original(i);
      if (!seen[original]) {
        seen[original] = true;
        clusterCount++;
        if (clusters.size() < SampleTruth.LISTED) {
          ClusterTruth cluster = new ClusterTruth(plan.recordId(original), new ArrayList<>());
          listed.put(original, cluster);
          clusters.add(cluster);
        }
      }
      boolean exact = !plan.isEdited(i);
      exactCopies += exact ? 1 : 0;
      editedCopies += exact ? 0 : 1;
      ClusterTruth cluster = listed.get(original);
      if (cluster != null) {
        LocalDate day = calendar.date(plan.day(i));
        cluster.copies().add(new CopyTruth(plan.recordId(i), plan.outlet(i).title(), day, exact));
      }
    }
  }

  private List<OutletTruth> outlets() {
    List<OutletTruth> truths = new ArrayList<>();
    for (Outlet outlet : calendar.outlets()) {
      Map<String, String> fields = new LinkedHashMap<>();
      outlet.fields().forEach(f -> fields.put(f.path(), f.content().name().toLowerCase()));
      truths.add(
          new OutletTruth(
              outlet.title(),
              outlet.folder(),
              outlet.language(),
              outlet.format().suffix(),
              calendar.date(calendar.firstDayOf(outlet)),
              calendar.date(calendar.lastDayOf(outlet)),
              byOutlet.getOrDefault(outlet, 0L),
              fields));
    }
    return truths;
  }

  private List<TopicTruth> topics() {
    List<TopicTruth> truths = new ArrayList<>();
    for (Subject subject : Subject.ALL) {
      Map<String, List<String>> terms = new TreeMap<>();
      settings.languages().forEach(l -> terms.put(l, archive.phrasebook(l).terms(subject)));
      truths.add(new TopicTruth(subject.id(), bySubject.getOrDefault(subject, 0L), terms));
    }
    return truths;
  }

  private List<BurstTruth> bursts() {
    return calendar.bursts().stream()
        .map(
            burst ->
                new BurstTruth(
                    burst.theme().id(),
                    calendar.date(burst.firstDay()),
                    calendar.date(burst.lastDay()),
                    burst.factor()))
        .toList();
  }

  private static <K> void add(Map<K, Long> counts, K key) {
    counts.merge(key, 1L, Long::sum);
  }

  private static final class ThemeCounts {
    private final Map<String, Long> byLanguage = new TreeMap<>();
    private final Map<String, Long> byMonth = new TreeMap<>();
    private final Map<LocalDate, Long> byDay = new TreeMap<>();
    private long articles;
    private long falseFriends;
    private long teasersOnly;

    ThemeTruth truth(Subject theme) {
      return new ThemeTruth(
          theme.id(), articles, byLanguage, byMonth, byDay, falseFriends, teasersOnly);
    }
  }
}
