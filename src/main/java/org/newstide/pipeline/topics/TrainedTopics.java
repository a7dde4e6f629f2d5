package org.newstide.pipeline.topics;

import org.newstide.core.topics.TopicModel;

/**
 * What a fit yields.
 *
 * @param model the topics
 * @param sweeps how often each token was sampled, or each article seen
 * @param heldOut articles that were kept from the fit
 * @param perplexity of a token of these; null where there are none
 */
record TrainedTopics(TopicModel model, int sweeps, int heldOut, Double perplexity) {}
