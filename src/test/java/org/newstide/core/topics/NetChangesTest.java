package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetChangesTest {

  private static final int TOPICS = 300;
  private static final int TERMS = 70_000;

  /** Frequent terms have dense rows, the last ones have room for few topics. */
  private static final int[] FREQUENCIES = new int[TERMS];

  static {
    Arrays.setAll(FREQUENCIES, term -> term < 100 ? TOPICS : 40);
  }

  @Test
  void net_changes_add_up_to_the_same_counts_as_the_moves_one_by_one() {
    TopicTermCounts moved = new TopicTermCounts(TOPICS, FREQUENCIES);
    TopicTermCounts netted = new TopicTermCounts(TOPICS, FREQUENCIES);
    Random random = new Random(3);
    short[][] tokens = unassigned();
    for (int step = 0; step < 3; step++) {
      MoveLog log = moves(tokens, random, 20_000);
      for (int group = 0; group < MoveLog.GROUPS; group++) {
        log.addTo(moved, group);
      }
      NetChanges.of(log, TOPICS).addTo(netted);
    }
    assertThat(netted.model(new double[TOPICS], 0.01).toBytes())
        .isEqualTo(moved.model(new double[TOPICS], 0.01).toBytes());
  }

  @Test
  void moves_back_and_forth_leave_nothing() {
    MoveLog log = new MoveLog(0);
    log.add(7, 2, 5);
    log.add(9, 1, 0);
    log.add(7, 5, 3);
    log.add(7, 3, 2);

    assertThat(NetChanges.of(log, TOPICS).size()).isEqualTo(2);
    assertThat(NetChanges.of(new MoveLog(0), TOPICS).size()).isZero();
  }

  @Test
  void changes_that_travelled_are_the_same_and_small() throws Exception {
    Random random = new Random(4);
    short[][] tokens = unassigned();
    NetChanges first = NetChanges.of(moves(tokens, random, 60_000), TOPICS);
    NetChanges second = NetChanges.of(moves(tokens, random, 60_000), TOPICS);

    byte[] bytes = bytes(second);
    NetChanges travelled =
        (NetChanges) new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();

    assertThat(bytes.length).isLessThan(6 * second.size());
    assertThat(counts(first.plus(travelled))).isEqualTo(counts(second.plus(first)));
  }

  private static byte[] counts(NetChanges changes) {
    TopicTermCounts counts = new TopicTermCounts(TOPICS, FREQUENCIES);
    changes.addTo(counts);
    return counts.model(new double[TOPICS], 0.01).toBytes();
  }

  private static byte[] bytes(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  /** Term → the topic of each of its tokens. */
  private static short[][] unassigned() {
    short[][] tokens = new short[TERMS][];
    for (int term = 0; term < TERMS; term++) {
      tokens[term] = new short[FREQUENCIES[term]];
      Arrays.fill(tokens[term], (short) -1);
    }
    return tokens;
  }

  private static MoveLog moves(short[][] tokens, Random random, int moves) {
    MoveLog log = new MoveLog(64);
    for (int i = 0; i < moves; i++) {
      int term = random.nextInt(10) == 0 ? random.nextInt(50) : random.nextInt(TERMS);
      int token = random.nextInt(tokens[term].length);
      int to = random.nextInt(TOPICS);
      if (tokens[term][token] != to) {
        log.add(term, tokens[term][token], to);
        tokens[term][token] = (short) to;
      }
    }
    return log;
  }
}
