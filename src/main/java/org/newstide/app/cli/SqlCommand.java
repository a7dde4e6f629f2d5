package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.jobs.ReleaseSql;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide sql QUERY}. */
@Command(
    name = "sql",
    description = "Asks the newest release in SQL; its tables are views of their names.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide sql \"select source, count(*) as articles from articles group by source\"",
      "  newstide sql \"select * from prevalence where grain = 'month'\" --format csv"
    })
final class SqlCommand implements Callable<Integer> {

  private static final Pattern QUERY =
      Pattern.compile("(?is)\\s*(--[^\\n]*\\n\\s*)*(select|with|values|table|describe|show)\\b.*");

  /** How an answer is written. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    PARQUET
  }

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "QUERY", description = "a query in Spark's SQL")
  String query;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file whose release to ask; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES}: columns for the eye, at most --rows of them; every row as CSV"
              + " or as a line of JSON; Parquet files; default: ${DEFAULT-VALUE}")
  Format format = Format.TABLE;

  @Option(names = "--rows", paramLabel = "N", description = "of a table; default: ${DEFAULT-VALUE}")
  int rows = 100;

  @Option(names = "--to", paramLabel = "DIR", description = "a new folder for Parquet files")
  Path to;

  @Override
  public Integer call() {
    if (!QUERY.matcher(query).matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "QUERY must begin with select, with or another question, found " + query);
    }
    if ((format == Format.PARQUET) != (to != null)) {
      throw new ParameterException(
          spec.commandLine(), "--to must be given with --format parquet and only then");
    }
    ReleaseSql.ask(PipelineLoader.published(file), query, this::write);
    return ExitCodes.DONE;
  }

  private void write(Dataset<Row> answer) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> AnswerPrint.columns(answer, rows, out);
      case CSV -> AnswerPrint.csv(answer, out);
      case JSON -> AnswerPrint.json(answer, out);
      case PARQUET -> answer.write().parquet(to.toString());
    }
    out.flush();
  }
}
