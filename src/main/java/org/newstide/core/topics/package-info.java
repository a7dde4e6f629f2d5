/**
 * Topics learnt from documents: the sampler, models, inference, and what tells good topics from
 * bad.
 *
 * <p>A <em>document</em> is a bag of terms, a <em>term</em> an index into a vocabulary that the
 * caller keeps, a <em>topic</em> a distribution over terms. K is the number of topics, V of terms.
 */
package org.newstide.core.topics;
