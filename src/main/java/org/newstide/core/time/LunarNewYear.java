package org.newstide.core.time;

import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/**
 * The first day of the lunar year, Tết in Vietnam, which moves between 21 January and 21 February.
 *
 * <p>It is the day of a new moon: of the second behind the month that holds the winter solstice, or
 * of the third if one of the two between is a leap month. In a year of thirteen months the leap
 * month is the first in which the sun enters none of the twelve parts of 30° of its way. Days begin
 * at midnight of the country's own time, so Vietnam (UTC+7) and China (UTC+8) now and then keep the
 * feast on different days: in 1985 a month apart, in 2007 a day.
 *
 * <p>New moons and the place of the sun are computed to about a minute.
 *
 * <p>Sources: Jean Meeus, Astronomical Algorithms, 1998, chapters 25 and 49; the rules, Helmer
 * Aslaksen, The Mathematics of the Chinese Calendar, 2010.
 */
public final class LunarNewYear {

  private static final double SYNODIC_MONTH = 29.530588861;

  /** Julian day of 1970-01-01 at 0h. */
  private static final double UNIX_EPOCH = 2440587.5;

  /** Julian day of the mean new moon that is numbered 0, in January 2000. */
  private static final double FIRST_NEW_MOON = 2451550.09766;

  /** Julian day of 2000-01-01 at noon, and days in a Julian century. */
  private static final double J2000 = 2451545;

  private static final double CENTURY = 36525;

  /** Dynamical time is ahead of the clocks by about this, in days, in these decades. */
  private static final double CLOCK_LAG = 65 / 86400.0;

  /** The part of the sun's way, from 0 at the spring equinox, that begins at the solstice. */
  private static final int WINTER = 9;

  private final double offsetDays;

  private LunarNewYear(double offsetDays) {
    this.offsetDays = offsetDays;
  }

  /** As kept in Vietnam, UTC+7. */
  public static LunarNewYear vietnamese() {
    return new LunarNewYear(7 / 24.0);
  }

  /** As kept in China, UTC+8. */
  public static LunarNewYear chinese() {
    return new LunarNewYear(8 / 24.0);
  }

  /**
   * The first day of the lunar year that begins in this year of the Gregorian calendar.
   *
   * @param year 1900 to 2100, where the formulas hold
   */
  public LocalDate in(int year) {
    if (year < 1900 || year > 2100) {
      throw new IllegalArgumentException("year must lie in 1900 to 2100, found " + year);
    }
    int solstice = solsticeMonth(year - 1);
    boolean thirteen = solsticeMonth(year) - solstice == 13;
    boolean leap = thirteen && (isLeap(solstice + 1) || isLeap(solstice + 2));
    return LocalDate.ofEpochDay(firstDay(solstice + (leap ? 3 : 2)));
  }

  /** Number of the lunar month that holds the winter solstice of the year. */
  private int solsticeMonth(int year) {
    long yearEnd = LocalDate.of(year, 12, 31).toEpochDay();
    int month = (int) ((yearEnd + UNIX_EPOCH - FIRST_NEW_MOON) / SYNODIC_MONTH) + 1;
    while (firstDay(month) > yearEnd) {
      month--;
    }
    return partOfSun(month) >= WINTER ? month - 1 : month;
  }

  private boolean isLeap(int month) {
    return partOfSun(month) == partOfSun(month + 1);
  }

  /** The twelfth of its way that the sun is in as the month begins. */
  private int partOfSun(int month) {
    return (int) (sunLongitude(firstDay(month) + UNIX_EPOCH - offsetDays) / 30);
  }

  /** Days since 1970 of the day with the new moon. */
  private long firstDay(int month) {
    return (long) Math.floor(newMoon(month) - CLOCK_LAG - UNIX_EPOCH + offsetDays);
  }

  /** Julian day of the new moon, in dynamical time. */
  private static double newMoon(int k) {
    double t = k / 1236.85;
    double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    double sun = toRadians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
    double moon = toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double node = toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
    double omega = toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
    return FIRST_NEW_MOON
        + SYNODIC_MONTH * k
        + 0.00015437 * t * t
        - 0.40720 * sin(moon)
        + 0.17241 * e * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * e * sin(moon - sun)
        - 0.00514 * e * sin(moon + sun)
        + 0.00208 * e * e * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
        + 0.00056 * e * sin(2 * moon + sun)
        - 0.00042 * sin(3 * moon)
        + 0.00042 * e * sin(sun + 2 * node)
        + 0.00038 * e * sin(sun - 2 * node)
        - 0.00024 * e * sin(2 * moon - sun)
        - 0.00017 * sin(omega);
  }

  /** Apparent longitude of the sun in degrees, in [0, 360). */
  private static double sunLongitude(double julianDay) {
    double t = (julianDay - J2000) / CENTURY;
    double anomaly = toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
    double longitude =
        280.46646
            + 36000.76983 * t
            + 0.0003032 * t * t
            + (1.914602 - 0.004817 * t) * sin(anomaly)
            + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
            + 0.000289 * sin(3 * anomaly)
            - 0.00569
            - 0.00478 * sin(toRadians(125.04 - 1934.136 * t));
    return (longitude % 360 + 360) % 360;
  }
}
