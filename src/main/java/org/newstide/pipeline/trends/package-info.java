/** Shares of the news over time. */
package org.newstide.pipeline.trends;
