/** Measurements against other systems: never part of what is shipped. */
package org.newstide.bench;
