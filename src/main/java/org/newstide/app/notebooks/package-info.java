/** The notebooks that begin where a release ends: sources in the jar → files of Jupyter. */
package org.newstide.app.notebooks;
