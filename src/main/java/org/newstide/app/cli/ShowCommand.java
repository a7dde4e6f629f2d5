package org.newstide.app.cli;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.storage.TableScan;
import org.newstide.tables.Table;
import org.newstide.tables.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide show TABLE}. */
@Command(
    name = "show",
    description = "Shows the first rows of a table; starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide show prevalence --rows 5"})
final class ShowCommand implements Callable<Integer> {

  private static final int WIDEST = 600;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "a table, for example articles")
  String name;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file whose tables to read; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  @Option(names = "--rows", paramLabel = "N", description = "how many; default: ${DEFAULT-VALUE}")
  int rows = 10;

  @Override
  public Integer call() {
    Table<?> table =
        Tables.named(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "TABLE must be one of "
                            + Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", "))
                            + ", found "
                            + name));
    TableScan scan = PipelineLoader.published(file).scan();
    if (scan.log().snapshot(table).isEmpty()) {
      throw new UsageException(
          "table " + name + " must have been written, found none; run newstide run " + file);
    }
    List<? extends Record> found = scan.head(table, rows);
    for (Record row : found) {
      print(row);
    }
    return ExitCodes.DONE;
  }

  private void print(Record row) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      String value = Rows.value(row, component).replace("\n", " ⏎ ");
      String shown = value.length() > WIDEST ? value.substring(0, WIDEST) + " …" : value;
      spec.commandLine().getOut().printf("%-22s %s%n", Table.snakeCase(component.getName()), shown);
    }
    spec.commandLine().getOut().println();
  }
}
