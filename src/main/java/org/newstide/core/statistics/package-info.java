/** Counts turned into statements: association, intervals, tests. */
package org.newstide.core.statistics;
