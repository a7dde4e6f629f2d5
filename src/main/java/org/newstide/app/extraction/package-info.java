/** Extraction without Spark: files in, one JSON line per record out. */
package org.newstide.app.extraction;
