/** What the stages share; a stage knows no other. */
package org.newstide.pipeline;
