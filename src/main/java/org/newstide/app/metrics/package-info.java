/** What the jobs cost, for those who watch over them. */
package org.newstide.app.metrics;
