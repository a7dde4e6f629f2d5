/** How much two texts have in common, and which of many texts belong together. */
package org.newstide.core.similarity;
