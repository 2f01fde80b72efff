# %% torch
import torch
from torch import nn

# %% torch-functional
import torch
from torch import nn
import torch.nn.functional as F
