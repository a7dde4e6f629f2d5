/** Graphs of what stands together: communities, centrality, files that Gephi opens. */
package org.newstide.core.graph;
