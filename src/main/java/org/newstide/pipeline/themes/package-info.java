/** Theme queries matched against the articles. */
package org.newstide.pipeline.themes;
