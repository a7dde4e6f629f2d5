package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private final Environment environment =
      new Environment(Map.of("DIR", "/data", "EMPTY", "", "NESTED", "${DIR}"));

  @Test
  void expand_variables() {
    assertThat(environment.expand("${DIR}/a${DIR}")).isEqualTo("/data/a/data");
    assertThat(environment.expand("no variable: $DIR {}")).isEqualTo("no variable: $DIR {}");
  }

  @Test
  void expand_defaultWhereUnsetOrEmpty() {
    assertThat(environment.expand("${NONE:-a:-b}")).isEqualTo("a:-b");
    assertThat(environment.expand("${EMPTY:-b}")).isEqualTo("b");
    assertThat(environment.expand("${NONE:-}")).isEmpty();
    assertThat(environment.expand("${DIR:-b}")).isEqualTo("/data");
    assertThat(environment.expand("${EMPTY}")).isEmpty();
  }

  @Test
  void expand_valuesAreNotLookedIntoAgain() {
    assertThat(environment.expand("${NESTED}")).isEqualTo("${DIR}");
  }

  @Test
  void expand_doubledDollar_isLiteral() {
    assertThat(environment.expand("$${DIR} ${DIR}")).isEqualTo("${DIR} /data");
  }

  @Test
  void expand_unset() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> environment.expand("${NONE}"))
        .withMessage(
            "needs the environment variable NONE, which is not set; set it, or write"
                + " ${NONE:-default}");
  }

  @Test
  void expand_notClosed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> environment.expand("a ${DIR"))
        .withMessage("must close '${' by '}'; a literal '${' is '$${'");
  }

  @Test
  void expand_noName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> environment.expand("${9-x}"))
        .withMessage(
            "must name an environment variable as ${NAME} or ${NAME:-default}, found '${9-x}'");
  }
}
