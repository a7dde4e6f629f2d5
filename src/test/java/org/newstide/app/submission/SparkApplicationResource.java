package org.newstide.app.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;

/**
 * Fields, types and bounds of a {@code SparkApplication} of {@code sparkoperator.k8s.io/v1beta2},
 * after the Spark operator's Go types ({@code api/v1beta2/sparkapplication_types.go}). Its CRD of
 * 840 kB is not copied. Fields for Python, ingress, monitoring and schedulers of batches are left
 * out: a manifest that wants one adds it here.
 */
record SparkApplicationResource(
    @JsonProperty(required = true) String apiVersion,
    @JsonProperty(required = true) String kind,
    @JsonProperty(required = true) ObjectMeta metadata,
    @JsonProperty(required = true) Spec spec) {

  enum Type {
    Java,
    Python,
    Scala,
    R
  }

  enum Mode {
    cluster,
    client
  }

  enum RestartType {
    Never,
    Always,
    OnFailure
  }

  record Spec(
      @JsonProperty(required = true) Type type,
      @JsonProperty(required = true) String sparkVersion,
      @JsonProperty(required = true) String mainApplicationFile,
      @JsonProperty(required = true) Driver driver,
      @JsonProperty(required = true) Executor executor,
      Mode mode,
      String proxyUser,
      String image,
      String imagePullPolicy,
      List<String> imagePullSecrets,
      String mainClass,
      List<String> arguments,
      Map<String, String> sparkConf,
      Map<String, String> hadoopConf,
      String sparkConfigMap,
      String hadoopConfigMap,
      List<Volume> volumes,
      RestartPolicy restartPolicy,
      Map<String, String> nodeSelector,
      Long timeToLiveSeconds,
      DynamicAllocation dynamicAllocation) {}

  record RestartPolicy(
      RestartType type,
      Integer onSubmissionFailureRetries,
      Integer onFailureRetries,
      Long onSubmissionFailureRetryInterval,
      Long onFailureRetryInterval) {

    RestartPolicy {
      atLeast(0, onSubmissionFailureRetries);
      atLeast(0, onFailureRetries);
      atLeast(1, onSubmissionFailureRetryInterval);
      atLeast(1, onFailureRetryInterval);
    }
  }

  record DynamicAllocation(
      boolean enabled,
      Integer initialExecutors,
      Integer minExecutors,
      Integer maxExecutors,
      Boolean shuffleTrackingEnabled,
      Long shuffleTrackingTimeout) {}

  record NamePath(
      @JsonProperty(required = true) String name, @JsonProperty(required = true) String path) {}

  /** What driver and executors have in common; a field of one's own is no field of the other's. */
  static class Pod {
    public Integer cores;
    public String coreLimit;
    public String coreRequest;
    public String memory;
    public String memoryOverhead;
    public String image;
    public List<NamePath> configMaps;
    public List<EnvVar> env;
    public List<EnvFromSource> envFrom;
    public Map<String, String> labels;
    public Map<String, String> annotations;
    public List<VolumeMount> volumeMounts;
    public Affinity affinity;
    public List<Toleration> tolerations;
    public PodSecurityContext podSecurityContext;
    public SecurityContext securityContext;
    public String schedulerName;
    public List<Container> sidecars;
    public List<Container> initContainers;
    public Boolean hostNetwork;
    public Map<String, String> nodeSelector;
    public Long terminationGracePeriodSeconds;
    public String serviceAccount;
    public Boolean shareProcessNamespace;
    public String runtimeClassName;
    public String javaOptions;
    public String priorityClassName;

    @JsonProperty
    void setCores(Integer cores) {
      atLeast(1, cores);
      this.cores = cores;
    }
  }

  static final class Driver extends Pod {
    public String podName;
    public String kubernetesMaster;
    public Map<String, String> serviceAnnotations;
    public Map<String, String> serviceLabels;
  }

  static final class Executor extends Pod {
    public Integer instances;
    public Boolean deleteOnTermination;

    @JsonProperty
    void setInstances(Integer instances) {
      atLeast(1, instances);
      this.instances = instances;
    }
  }

  private static void atLeast(long least, Number foundOrNull) {
    if (foundOrNull != null && foundOrNull.longValue() < least) {
      throw new IllegalArgumentException("must be at least " + least + ", found " + foundOrNull);
    }
  }
}
