/** Terms counted, and chosen or excluded with a reason. */
package org.newstide.pipeline.vocabulary;
