package org.newstide.core.text;

/**
 * What the training of a segmenter can be tuned by.
 *
 * @param singleFloor rarer syllables of the archives are not kept
 * @param pairFloor rarer pairs of the archives are not kept
 * @param tripleFloor rarer triples of the archives are not kept
 * @param singleRowFloor syllables with so many places in the treebank have weights of their own
 * @param pairRowFloor the same for pairs
 * @param tripleRowFloor the same for triples
 * @param passes over the treebank in each fit
 * @param penalty of squared weights
 * @param step of the fit
 * @param folds the treebank is cut into so many parts; the joins that a part is fitted with come
 *     from models that did not see it
 * @param rounds how often the archives are cut by the model and the model is fitted again
 * @param judgementStep log odds that make one class of judgement of a pair as a type
 * @param judgementPasses over the pairs of the treebank
 * @param judgementPenalty of squared weights of the judge
 * @param dropout the share of features that each step of a fit of the first models does not see
 * @param finalDropout the same for the final model
 * @param bias log odds that the final model adds to every join, against the caution that dropout
 *     brings
 */
record SegmenterSettings(
    int singleFloor,
    int pairFloor,
    int tripleFloor,
    int singleRowFloor,
    int pairRowFloor,
    int tripleRowFloor,
    int passes,
    double penalty,
    double step,
    int folds,
    int rounds,
    double judgementStep,
    int judgementPasses,
    double judgementPenalty,
    double dropout,
    double finalDropout,
    double bias) {

  static final SegmenterSettings STANDARD =
      new SegmenterSettings(3, 4, 8, 2, 2, 2, 40, 2, 0.1, 5, 1, 0.7, 10, 2.0, 0.4, 0.25, 0.15);
}
