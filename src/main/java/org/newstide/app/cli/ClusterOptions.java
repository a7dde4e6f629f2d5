package org.newstide.app.cli;

import java.nio.file.Path;
import org.newstide.app.submission.Submission;
import picocli.CommandLine.Option;

/** Where a command that runs jobs runs them. */
final class ClusterOptions {

  /** Who holds the driver of a command on a cluster. */
  enum DeployMode {
    /** This machine. */
    CLIENT,
    /** A machine of the cluster. */
    CLUSTER
  }

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "local[2], spark://host:port, yarn or k8s://…; default: the pipeline file's")
  String master;

  @Option(
      names = "--deploy-mode",
      paramLabel = "MODE",
      description =
          "where the driver runs on a cluster: ${COMPLETION-CANDIDATES}; default:"
              + " ${DEFAULT-VALUE}")
  DeployMode deployMode = DeployMode.CLIENT;

  @Option(
      names = "--properties-file",
      paramLabel = "FILE",
      description = "Spark properties for a cluster, e.g. jobs/cluster/standalone.properties")
  Path properties;

  @Option(
      names = "--staging",
      paramLabel = "URI",
      description =
          "folder that the whole cluster reaches, for jars and settings in cluster deploy mode;"
              + " default: .submissions beside the releases")
  String staging;

  Submission to(String chosen) {
    return new Submission(chosen, deployMode == DeployMode.CLUSTER, properties, staging);
  }
}
