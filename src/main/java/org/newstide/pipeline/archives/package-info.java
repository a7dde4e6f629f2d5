/** Archive files into records, each task one pack of files. */
package org.newstide.pipeline.archives;
