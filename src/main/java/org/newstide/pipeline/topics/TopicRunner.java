package org.newstide.pipeline.topics;

/** Where the sampler runs. The topics are the same to the last bit. */
public enum TopicRunner {

  /** In memory where the articles' counts fit into half of the heap, else as Spark stages. */
  AUTO,

  /** In the driver's memory, over its threads. */
  MEMORY,

  /** As Spark stages, over the executors. */
  SPARK
}
