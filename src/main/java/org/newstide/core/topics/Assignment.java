package org.newstide.core.topics;

import java.util.Arrays;

/**
 * The linear assignment problem: each row gets a column of its own so that the sum of the values is
 * as large as it can be.
 *
 * <p>Rows are added one by one along a shortest augmenting path of reduced costs. Exact; O(r²·c)
 * for r ≤ c rows. Where several assignments are equally good the one found first is taken, always
 * the same.
 *
 * <p>Source: Roy Jonker and Anton Volgenant, A Shortest Augmenting Path Algorithm for Dense and
 * Sparse Linear Assignment Problems, 1987, without its initialisation, after David Crouse, On
 * Implementing 2D Rectangular Assignment Algorithms, 2016.
 */
public final class Assignment {

  private static final int NONE = -1;

  private final double[][] cost;
  private final int rows;
  private final int columns;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] columnOfRow;
  private final int[] rowOfColumn;

  /** The column before which a column is reached on the shortest path: the row it comes from. */
  private final int[] cameFrom;

  private final double[] distance;
  private final boolean[] rowSeen;
  private final boolean[] columnSeen;

  private Assignment(double[][] cost, int columns) {
    this.cost = cost;
    this.rows = cost.length;
    this.columns = columns;
    this.rowPrice = new double[rows];
    this.columnPrice = new double[columns];
    this.columnOfRow = filled(rows);
    this.rowOfColumn = filled(columns);
    this.cameFrom = new int[columns];
    this.distance = new double[columns];
    this.rowSeen = new boolean[rows];
    this.columnSeen = new boolean[columns];
  }

  /**
   * Row → its column, −1 for a row that is left over where there are more rows than columns.
   *
   * @param values row → column → any finite number; rows of equal length
   */
  public static int[] largest(double[][] values) {
    int width = values.length == 0 ? 0 : values[0].length;
    boolean tall = values.length > width;
    double[][] cost = new double[tall ? width : values.length][tall ? values.length : width];
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < width; column++) {
        cost[tall ? column : row][tall ? row : column] = -values[row][column];
      }
    }
    Assignment found = new Assignment(cost, tall ? values.length : width);
    for (int row = 0; row < found.rows; row++) {
      found.augment(row);
    }
    return tall ? found.rowOfColumn : found.columnOfRow;
  }

  private void augment(int start) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(rowSeen, false);
    Arrays.fill(columnSeen, false);
    double reached = 0;
    int sink = NONE;
    for (int row = start; sink == NONE; ) {
      rowSeen[row] = true;
      int nearest = relax(row, reached);
      reached = distance[nearest];
      columnSeen[nearest] = true;
      row = rowOfColumn[nearest];
      if (row == NONE) {
        sink = nearest;
      }
    }
    reprice(start, reached);
    for (int column = sink, row = NONE; row != start; ) {
      row = cameFrom[column];
      rowOfColumn[column] = row;
      int next = columnOfRow[row];
      columnOfRow[row] = column;
      column = next;
    }
  }

  /** Brings the columns as near as a row makes them; the nearest that was not seen yet. */
  private int relax(int row, double reached) {
    int nearest = NONE;
    for (int column = 0; column < columns; column++) {
      if (columnSeen[column]) {
        continue;
      }
      double through = reached + cost[row][column] - rowPrice[row] - columnPrice[column];
      if (through < distance[column]) {
        distance[column] = through;
        cameFrom[column] = row;
      }
      boolean nearer = nearest == NONE || distance[column] < distance[nearest];
      boolean free = nearest != NONE && distance[column] == distance[nearest];
      if (nearer || free && rowOfColumn[column] == NONE && rowOfColumn[nearest] != NONE) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void reprice(int start, double reached) {
    rowPrice[start] += reached;
    for (int row = 0; row < rows; row++) {
      if (rowSeen[row] && row != start) {
        rowPrice[row] += reached - distance[columnOfRow[row]];
      }
    }
    for (int column = 0; column < columns; column++) {
      if (columnSeen[column]) {
        columnPrice[column] -= reached - distance[column];
      }
    }
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    return none;
  }
}
