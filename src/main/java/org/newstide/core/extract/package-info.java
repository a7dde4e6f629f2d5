/** A record of an archive into an article: its own text, its title, its date with evidence. */
package org.newstide.core.extract;
