/** Articles that print the same text, clustered. */
package org.newstide.pipeline.syndication;
