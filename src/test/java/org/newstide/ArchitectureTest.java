package org.newstide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.apache.spark.sql.SparkSession;

/** The rooms of the house and which may import which. */
@AnalyzeClasses(packages = "org.newstide", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule core_needs_no_spark =
      noClasses()
          .that()
          .resideInAPackage("..core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule core_touches_no_file_and_no_clock =
      noClasses()
          .that()
          .resideInAPackage("..core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.io.File.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Random.class);

  @ArchTest
  static final ArchRule core_knows_nobody =
      noClasses()
          .that()
          .resideInAPackage("..core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..tables..", "..pipeline..", "..app..");

  @ArchTest
  static void the_foundations_of_core_stand_alone(JavaClasses all) {
    for (String room : new String[] {"text", "time", "statistics", "archive"}) {
      noClasses()
          .that()
          .resideInAPackage("..core." + room + "..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to another room",
                  type ->
                      type.getPackageName().startsWith("org.newstide.")
                          && !type.getPackageName().equals("org.newstide.core." + room)))
          .check(all);
    }
  }

  @ArchTest
  static final ArchRule tables_know_nobody =
      noClasses()
          .that()
          .resideInAPackage("..tables..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..core..", "..pipeline..", "..app..");

  @ArchTest
  static final ArchRule stages_meet_only_at_tables =
      slices().matching("org.newstide.pipeline.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule the_pipeline_does_not_know_the_shell =
      noClasses()
          .that()
          .resideInAPackage("..pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..app..", "java.nio.file..", "org.apache.hadoop..");

  @ArchTest
  static final ArchRule only_the_shell_opens_a_session =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app..")
          .should()
          .callMethod(SparkSession.class, "builder");

  @ArchTest
  static final ArchRule nobody_imports_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..app.cli..");

  @ArchTest
  static final ArchRule storage_and_settings_know_no_jobs =
      noClasses()
          .that()
          .resideInAnyPackage("..app.storage..", "..app.config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..app.jobs..");

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("org.newstide.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule names_say_something =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Processor")
          .orShould()
          .haveSimpleNameEndingWith("Info");

  @ArchTest
  static final ArchRule tables_are_records =
      classes()
          .that()
          .resideInAPackage("..tables..")
          .and()
          .haveSimpleNameNotContaining("Table")
          .and()
          .haveSimpleNameNotContaining("RecordEncoder")
          .and()
          .haveSimpleNameNotContaining("package-info")
          .should()
          .beRecords();
}
