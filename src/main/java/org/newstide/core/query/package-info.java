/** The theme language: grammar, tree, parser, matcher and explanation. */
package org.newstide.core.query;
