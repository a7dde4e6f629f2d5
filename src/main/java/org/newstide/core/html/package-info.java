/** Web pages: the article, its labels and every sign of its date, read from the tree. */
package org.newstide.core.html;
