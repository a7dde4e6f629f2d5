/** Records into articles and rejections; furniture that a source repeats is taken out. */
package org.newstide.pipeline.articles;
