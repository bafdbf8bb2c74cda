import { Component, type ReactNode } from "react";

interface SectionBoundaryProps {
  /** What people miss when it breaks: "The applications". */
  readonly title: string;
  readonly children: ReactNode;
}

interface SectionBoundaryState {
  readonly error?: unknown;
}

/** Keeps a bug of one part from taking the page with it. React writes the error with its stack to the console. */
export class SectionBoundary extends Component<SectionBoundaryProps, SectionBoundaryState> {
  override state: SectionBoundaryState = {};

  static getDerivedStateFromError(error: unknown): SectionBoundaryState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <p role="alert" className="portal-notice">
        {this.props.title} cannot be shown, which is a bug of this page: {String(error)}.{" "}
        <button type="button" className="portal-plain" onClick={() => this.setState({ error: undefined })}>
          Try again
        </button>
      </p>
    );
  }
}
