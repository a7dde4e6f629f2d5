/** Numbers in as few bytes as they need. */
package org.newstide.core.varint;
