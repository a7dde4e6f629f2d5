package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.Locale;
import java.util.function.Consumer;
import org.newstide.core.topics.DocumentCompletion;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.TopicModel;

/**
 * Follows a fit by articles that are held out of it, and tells when they are explained no better.
 *
 * <p>The fit has settled when in two measurements in a row the log-likelihood of a token grew by
 * less than 0.001, which is 0.1 % of the perplexity.
 */
final class FitWatch {

  /** Sweeps between two measurements. */
  static final int INTERVAL = 25;

  private static final double LEAST_GAIN = 1e-3;
  private static final int PATIENCE = 2;

  private final DocumentTermMatrix heldOut;
  private final String name;
  private final Consumer<String> say;
  private Standing standing = new Standing(Double.NEGATIVE_INFINITY, 0);

  /** What was measured so far, for a checkpoint. */
  record Standing(double best, int withoutGain) implements Serializable {}

  /**
   * @param name of what is fitted, for the lines
   * @param say hears a line for each measurement
   */
  FitWatch(DocumentTermMatrix heldOut, String name, Consumer<String> say) {
    this.heldOut = heldOut;
    this.name = name;
    this.say = say;
  }

  Standing standing() {
    return standing;
  }

  void resume(Standing saved) {
    standing = saved;
  }

  /**
   * Measures; true while the fit gains.
   *
   * @param burningIn whether it has still to fit weights to its topics, which it gains by
   */
  boolean gains(int sweep, int sweeps, TopicModel model, boolean burningIn) {
    if (heldOut.documents() == 0) {
      say.accept(String.format(Locale.ROOT, "  %s: sweep %d of %d", name, sweep, sweeps));
      return true;
    }
    double found = new DocumentCompletion(heldOut).logLikelihood(model);
    say.accept(
        String.format(
            Locale.ROOT,
            "  %s: sweep %d of %d, held-out perplexity %.0f",
            name,
            sweep,
            sweeps,
            Math.exp(-found)));
    boolean gained = burningIn || found > standing.best() + LEAST_GAIN;
    standing =
        new Standing(Math.max(standing.best(), found), gained ? 0 : standing.withoutGain() + 1);
    return standing.withoutGain() < PATIENCE;
  }

  /** Articles held out. */
  int articles() {
    return heldOut.documents();
  }

  /** exp of minus the mean log-likelihood of a token; null where no article is held out. */
  Double perplexity(TopicModel model) {
    return heldOut.documents() == 0
        ? null
        : Math.exp(-new DocumentCompletion(heldOut).logLikelihood(model));
  }
}
