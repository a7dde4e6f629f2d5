package org.newstide.core.archive;

import java.io.IOException;

/** The records of the files in a zip or tar, each file read as if it lay there by itself. */
final class ContainerRecords implements RecordFinder {

  private final ContainerEntries entries;
  private final OpenedArchive.Request request;
  private final ExpansionLimit limit;
  private final String prefix;
  private OpenedArchive opened;
  private String name;

  /**
   * @param request by which the container was opened
   * @param limit how far all entries together may grow
   */
  ContainerRecords(ContainerEntries entries, OpenedArchive.Request request, ExpansionLimit limit) {
    this.entries = entries;
    this.request = request;
    this.limit = limit;
    prefix = request.depth() == 0 ? "" : request.name() + "!/";
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    if (opened == null) {
      return !limit.isExceeded() && openNext(found);
    }
    found.inEntry(name);
    if (!opened.finder().advance(found)) {
      opened.reportedFaults().all().forEach(fault -> found.damage(fault.reason(), fault.detail()));
      closeEntry();
    }
    found.inEntry(prefix.isEmpty() ? null : request.name());
    return true;
  }

  private boolean openNext(ItemQueue found) throws IOException {
    ContainerEntries.Entry entry = entries.next();
    if (entry == null) {
      return false;
    }
    name = prefix + entry.name();
    if (entry.refused() != null) {
      found.inEntry(name);
      found.damage("unreadable_entry", entry.refused());
      found.inEntry(prefix.isEmpty() ? null : request.name());
      return true;
    }
    StreamFaults faults = new StreamFaults();
    MemberStarts members = new MemberStarts(0);
    members.lose();
    EntryStream bytes = new EntryStream(entry, faults, limit);
    opened = OpenedArchive.of(request.entry(name, new SourceStream(bytes)), faults, members);
    boolean nothing = opened.format() == ArchiveFormat.BINARY || !opened.format().isReadable();
    if (nothing && faults.all().isEmpty()) {
      found.passOver("format:" + opened.label());
      closeEntry();
    }
    return true;
  }

  private void closeEntry() throws IOException {
    opened.finder().close();
    opened.text().close();
    opened = null;
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      closeEntry();
    }
    entries.close();
  }
}
