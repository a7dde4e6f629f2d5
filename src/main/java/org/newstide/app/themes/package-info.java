/** Themes asked of the published articles, for the analyst who writes them; no Spark. */
package org.newstide.app.themes;
