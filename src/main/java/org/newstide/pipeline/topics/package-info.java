/** Topics learnt from the chosen terms. */
package org.newstide.pipeline.topics;
