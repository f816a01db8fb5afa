"""What an answer can name that leaves nothing behind: modules, attributes and built-in functions, as words.

What is not here is no mistake, and most often harmless as well: it is only not certain.
"""

from __future__ import annotations

MODULES = """
    __future__ cmath collections.abc itertools math torch torch.autograd torch.linalg torch.nn torch.nn.functional
    torch.nn.utils torch.optim torch.optim.lr_scheduler torch.special typing
"""
"""What it may import."""

FOR_ANNOTATIONS = ("__future__", "collections.abc", "typing")
"""Modules of which it names types only, and those in annotations only."""

TYPES = """
    Any Callable Collection Dict Generator Iterable Iterator List Literal Mapping MutableMapping Optional Sequence
    Tuple Union annotations
"""
"""What it may import from those."""

LOOKED_INTO = ("torch.nn", "torch.nn.functional", "torch.optim", "torch.optim.lr_scheduler")
"""Modules in which it may look for a name that it is given. What it finds there is looked at: see `tidy.look_up`."""

CONSTANTS = """
    bool complex128 complex64 double e float float16 float32 float64 inf int int32 int64 long nan pi preserve_format
    tau uint8
"""
"""Attributes of libraries that are values without parts."""

STORED = "data grad requires_grad"
"""Attributes of tensors that it may set or delete."""

CHANGING = """
    add_param_group append backward clear eval extend insert pop popitem remove reverse setdefault sort step train
    update zero_grad
"""
"""Methods that change what they belong to, or what it was made of."""

CLASSES = """
    Adadelta Adafactor Adagrad Adam Adamax AdamW ASGD BCELoss BCEWithLogitsLoss ChainedScheduler ConstantLR
    CosineAnnealingLR CosineAnnealingWarmRestarts CosineEmbeddingLoss CrossEntropyLoss CyclicLR ExponentialLR
    Flatten GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LambdaLR LBFGS Linear LinearLR LogSoftmax
    LRScheduler MarginRankingLoss Module MSELoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss
    MultiplicativeLR MultiStepLR Muon NAdam NLLLoss OneCycleLR Optimizer PairwiseDistance Parameter PoissonNLLLoss
    PolynomialLR RAdam ReduceLROnPlateau ReLU RMSprop Rprop Sequential SequentialLR SGD Sigmoid SmoothL1Loss
    SoftMarginLoss Softmax SparseAdam StepLR Tanh Tensor TripletMarginLoss
"""
"""Classes of libraries."""

FUNCTIONS = """
    clip_grad_norm_ clip_grad_value_ abs accumulate add addcdiv addcmul all allclose amax amin any arange argmax argmin
    array as_tensor atan atan2 autograd base_lrs binary_cross_entropy binary_cross_entropy_with_logits bincount buffers
    cat cdist ceil chain chunk clamp clamp_max clamp_min clip clone concatenate contiguous copysign cos cosh
    cosine_similarity count cpu cross_entropy cumprod cumsum cycle defaults detach device diag diagonal diff dim dist
    div dot dtype einsum element_size empty_like enable_grad endswith entr eq equal erf exp exp2 expand expand_as expm1
    eye fabs flatten flip floor floor_divide fmod frac fsum full full_like functional gather gaussian_nll_loss ge get
    get_default_dtype get_last_lr get_lr get_total_norm gt hinge_embedding_loss huber_loss hypot imag index
    index_select inner is_floating_point is_grad_enabled is_leaf is_tensor isclose isfinite isinf islice
    isnan isqrt item items join keys kl_div l1_loss last_epoch le lerp less linalg linspace log log10 log1p log2
    log_softmax logaddexp logical_and logical_not logical_or logit logsigmoid logspace logsumexp lower lr_scheduler lt
    manual_seed masked_fill masked_select matmul max maximum mean median meshgrid min minimum mm mse_loss mT mul
    multi_margin_loss multiply mv named_parameters nan_to_num nansum narrow ndim ne neg negative new_full new_ones
    new_tensor new_zeros nll_loss nn no_grad norm normalize num_bad_epochs numel one_hot ones ones_like optim optimizer
    outer pairwise pairwise_distance param_groups parameters permute poisson_nll_loss pow power prod product ravel real
    reciprocal reduction relu remainder repeat reshape roll round rsqrt scatter searchsorted select set_grad_enabled
    shape sigmoid sign sin sinh size smooth_l1_loss soft_margin_loss softmax softplus special split sqrt square squeeze
    stack startswith state state_dict std strip sub subtract sum T t take take_along_dim tan tanh tee tensor threshold
    tile to tolist training transpose tril triplet_margin_loss triu true_divide trunc type_as unbind unique unsqueeze
    upper utils values var vector_norm view where xlogy zeros zeros_like
"""
"""Functions of libraries, methods, properties, and modules within modules."""

IN_PLACE = "copy_ fill_ zero_"
"""Methods that change a tensor, beside those that are called like a function and end in an underscore."""

BUILTINS = """
    all any bool callable complex dict divmod enumerate filter float format frozenset hash input int isinstance
    issubclass iter len list map max min next pow print range repr reversed round set slice sorted str sum tuple zip
"""
"""Built-in functions; every exception may be named too."""

LOOKING = ("dir", "getattr", "hasattr")
"""Built-in functions that find something by its name."""

ASKING = ("isinstance", "issubclass")
"""Built-in functions that only ask what something is."""
